// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.hashindex.Pdq;

class KnownSetTest {
    private static final SetFacts FACTS =
            new SetFacts("made", "us", "VICS 2.0 UK", Trust.CONFIRMED, Instant.parse("2026-09-01T00:00:00Z"));

    @TempDir
    Path disk;

    private final SplittableRandom chance = new SplittableRandom(3);

    private String digits(Kind kind) {
        byte[] bytes = new byte[kind.bytes()];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private SetEntry entry(int number) {
        Map<Kind, String> prints = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (chance.nextInt(3) > 0) {
                prints.put(kind, digits(kind));
            }
        }
        prints.putIfAbsent(Kind.MD5, digits(Kind.MD5));
        return new SetEntry(prints, chance.nextInt(102) - 1, "c" + number % 5, number % 3 == 0 ? "" : "นาม-" + number);
    }

    private KnownSet write(Path folder, List<SetEntry> entries) throws IOException {
        try (SetWriter writer = new SetWriter(folder)) {
            for (SetEntry entry : entries) {
                writer.add(entry);
            }
            writer.finish(FACTS, 2);
        }
        return KnownSet.open(folder);
    }

    @Test
    void findsEveryEntryByEachOfItsFingerprintsAndNoOther() throws IOException {
        List<SetEntry> entries = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            entries.add(entry(i));
        }
        entries.add(entries.getFirst());

        KnownSet set = write(disk.resolve("set"), entries);

        assertThat(set).containsExactlyElementsOf(entries);
        assertThat(set.facts()).isEqualTo(FACTS);
        for (SetEntry entry : entries.subList(1, 5000)) {
            entry.prints()
                    .forEach((kind, digits) ->
                            assertThat(set.exact(kind, digits)).containsExactly(new SetMatch(FACTS, entry, kind, 0)));
        }
        assertThat(set.exact(Kind.MD5, entries.getFirst().prints().getOrDefault(Kind.MD5, "")))
                .hasSize(2);
        for (int i = 0; i < 1000; i++) {
            assertThat(set.exact(Kind.SHA1, digits(Kind.SHA1))).isEmpty();
        }
    }

    @Test
    void tellsFingerprintsApartThatBeginAlike() throws IOException {
        List<SetEntry> entries = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            entries.add(SetEntry.of(Kind.MD5, "00".repeat(12) + HexFormat.of().toHexDigits(chance.nextInt())));
        }

        KnownSet set = write(disk.resolve("set"), entries);

        for (SetEntry entry : entries) {
            assertThat(set.exact(Kind.MD5, entry.prints().getOrDefault(Kind.MD5, "")))
                    .hasSize(1);
        }
        assertThat(set.exact(Kind.MD5, "00".repeat(16))).isEmpty();
    }

    @Test
    void aMatchByLooksSaysWhatTheSetSays() throws IOException {
        String looks = digits(Kind.PDQ);
        SetEntry entry = new SetEntry(Map.of(Kind.PDQ, looks, Kind.MD5, digits(Kind.MD5)), 44, "2", "m1");
        KnownSet set = write(disk.resolve("set"), List.of(entry(1), entry, entry(2)));
        Pdq pdq = Pdq.of(looks);

        List<SetMatch> found =
                set.near(new Pdq(pdq.first() ^ 7, pdq.second(), pdq.third(), pdq.fourth() ^ 1L << 40), 31);

        assertThat(found).containsExactly(new SetMatch(FACTS, entry, Kind.PDQ, 4));
        assertThat(found.getFirst().entry().quality()).isEqualTo(44);
    }

    @Test
    void tellsWhatOneSetKnowsAndTheOtherDoesNot() throws IOException {
        List<SetEntry> all = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            all.add(new SetEntry(Map.of(Kind.SHA1, digits(Kind.SHA1)), SetEntry.NO_QUALITY, "1", ""));
        }
        List<SetEntry> later = new ArrayList<>(all.subList(300, 900));
        later.set(0, new SetEntry(later.getFirst().prints(), SetEntry.NO_QUALITY, "2", ""));
        KnownSet older = write(disk.resolve("older"), all.subList(0, 600));
        KnownSet newer = write(disk.resolve("newer"), later);
        Map<String, Integer> changes = new HashMap<>();
        List<String> order = new ArrayList<>();

        older.differences(newer, Kind.SHA1, difference -> {
            changes.merge(difference.change(), 1, Integer::sum);
            order.add(difference.print());
        });

        assertThat(changes).isEqualTo(Map.of("withdrawn", 300, "added", 300, "category", 1));
        assertThat(order).isSorted();
    }

    @Test
    void isThereAsAWholeOrNotAtAll() throws IOException {
        Path folder = disk.resolve("set");
        try (SetWriter writer = new SetWriter(folder)) {
            writer.add(entry(1));
        }

        assertThat(disk).isEmptyDirectory();

        write(folder, List.of(entry(1)));
        assertThatThrownBy(() -> new SetWriter(folder)).hasMessageContaining("is there already");
    }

    @Test
    void aFullDiskLeavesNothingBehind() throws IOException {
        Path folder = disk.resolve("set");
        SetWriter writer = new SetWriter(folder);
        for (int first = 0; first < 256; first++) { // wherever a fingerprint is sorted to, there is no room
            Files.createSymbolicLink(disk.resolve("set.part").resolve("md5-" + first + ".part"), Path.of("/dev/full"));
        }
        writer.add(entry(1));

        assertThatThrownBy(writer::close).isInstanceOf(IOException.class);

        assertThat(disk).isEmptyDirectory();
    }

    @Test
    void twoDoNotBuildOneSetAtOnce() throws IOException {
        Path folder = disk.resolve("set");
        try (SetWriter first = new SetWriter(folder)) {
            first.add(entry(1));

            assertThatThrownBy(() -> new SetWriter(folder)).hasMessageContaining("another program is building it");

            first.finish(FACTS, 1);
        }
        assertThat(KnownSet.open(folder).size()).isEqualTo(1);
        assertThat(disk.toFile().list()).containsExactly("set");
    }

    @Test
    void whatAKilledProgramLeftIsNotInTheWay() throws IOException {
        Path folder = disk.resolve("set");
        Files.createDirectory(disk.resolve("set.part"));
        Files.writeString(disk.resolve("set.part").resolve("entries.bin"), "half");
        Files.writeString(disk.resolve(".set.lock"), "1 1");

        assertThat(write(folder, List.of(entry(1))).size()).isEqualTo(1);

        assertThat(disk.toFile().list()).containsExactly("set");
    }

    @Test
    void noticesAChangedNameAndStillReadsSetsOfEarlierVersions() throws IOException {
        Path folder = disk.resolve("set");
        write(folder, List.of(entry(1)));
        Path facts = folder.resolve("set.json");
        String whole = Files.readString(facts);

        Files.writeString(facts, whole.replace("\"made\"", "\"mage\""));
        assertThatThrownBy(() -> KnownSet.open(folder)).hasMessageContaining("set.json: not as it was written");
        Files.writeString(facts, whole.replaceFirst(",\"sha256OfTheRest\":\"[0-9a-f]{64}\"", ""));
        assertThat(KnownSet.open(folder).facts()).isEqualTo(FACTS);
    }

    @Test
    void refusesFilesThatAreCutOff() throws IOException {
        Path folder = disk.resolve("set");
        write(folder, List.of(entry(1), entry(2)));
        for (String name : List.of("md5.exact", "set.json")) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length - 3));
            assertThatThrownBy(() -> KnownSet.open(folder)).isInstanceOf(IOException.class);
            Files.write(file, whole);
        }
        assertThat(KnownSet.open(folder).size()).isEqualTo(2);
    }
}
