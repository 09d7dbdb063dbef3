// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The answers beside a stream must be answers to that stream.
class TruthTest {
    private static final int TIPS = 2_500;
    private static final Pattern SUSPECT = Pattern.compile("<personOrUserReported>");
    private static final Pattern VICTIM = Pattern.compile("<victim>");
    private static final Pattern RECIPIENT = Pattern.compile("<intendedRecipient>");

    @TempDir
    private static Path temp;

    private static List<NamedCsvRecord> mentions = List.of();
    private static List<NamedCsvRecord> tips = List.of();

    @BeforeAll
    static void writeAStream() throws IOException {
        TestkitStreams.write(temp.resolve("tips"), temp.resolve("truth"), 31, TIPS);
        mentions = read(temp.resolve("truth/truth-mentions.csv"));
        tips = read(temp.resolve("truth/truth-tips.csv"));
    }

    @Test
    void answersEveryTipOnce() throws IOException {
        Set<String> answered = tips.stream().map(tip -> tip.getField("tip_id")).collect(Collectors.toSet());

        assertThat(tips).hasSize(TIPS);
        assertThat(answered).isEqualTo(tipIds());
    }

    @Test
    void numbersMentionsFromZeroWithinEachRole() {
        Map<String, Integer> next = new HashMap<>();

        assertThat(mentions).allSatisfy(mention -> {
            String key = mention.getField("tip_id") + mention.getField("role");
            int expected = next.merge(key, 1, Integer::sum) - 1;
            assertThat(mention.getField("mention")).isEqualTo(Integer.toString(expected));
        });
    }

    @Test
    void namesAsManyPeopleAsEachReportHas() throws IOException {
        Map<String, Long> answered = mentions.stream()
                .collect(Collectors.groupingBy(
                        m -> m.getField("tip_id") + " " + m.getField("role"), TreeMap::new, Collectors.counting()));
        Map<String, Long> reported = new TreeMap<>();

        try (Stream<Path> files = Files.list(temp.resolve("tips/cybertipline"))) {
            files.filter(file -> !file.getFileName().toString().contains("-file-"))
                    .forEach(file -> count(file, reported));
        }
        Set<String> xmlIds =
                reported.keySet().stream().map(key -> key.split(" ", -1)[0]).collect(Collectors.toSet());
        answered.keySet().removeIf(key -> !xmlIds.contains(key.split(" ", -1)[0]));
        reported.values().removeIf(count -> count == 0);

        assertThat(answered).isEqualTo(reported).isNotEmpty();
    }

    @Test
    void answersOnlyTableRowsThatSayAnythingAboutAPerson() throws IOException {
        Set<String> answered = mentions.stream()
                .map(m -> m.getField("tip_id") + " " + m.getField("role"))
                .collect(Collectors.toSet());
        Set<String> told = new HashSet<>();

        for (NamedCsvRecord row : rows()) {
            told.addAll(told(row, "suspect"));
            told.addAll(told(row, "victim"));
        }
        answered.retainAll(rows().stream()
                .flatMap(row -> Stream.of(row.getField("tip_id") + " suspect", row.getField("tip_id") + " victim"))
                .collect(Collectors.toSet()));

        assertThat(answered).isEqualTo(told).isNotEmpty();
    }

    @Test
    void keepsDangerRareAndApartFromViralFiles() {
        long danger =
                tips.stream().filter(tip -> tip.getField("danger").equals("1")).count();
        long viral =
                tips.stream().filter(tip -> tip.getField("viral").equals("1")).count();

        assertThat(danger).isBetween(TIPS / 100L, TIPS * 4L / 100);
        assertThat(viral).isBetween(TIPS * 35L / 100, TIPS * 55L / 100);
        assertThat(tips)
                .noneMatch(tip -> tip.getField("danger").equals("1")
                        && tip.getField("viral").equals("1"));
    }

    private static Set<String> told(NamedCsvRecord row, String role) {
        boolean any = row.getHeader().stream()
                .anyMatch(column ->
                        column.startsWith(role) && !row.getField(column).isEmpty());
        return any ? Set.of(row.getField("tip_id") + " " + role) : Set.of();
    }

    private static void count(Path file, Map<String, Long> reported) {
        String id = file.getFileName().toString().replace(".xml", "");
        String text = text(file);
        reported.put(id + " suspect", SUSPECT.matcher(text).results().count());
        reported.put(id + " victim", VICTIM.matcher(text).results().count());
        reported.put(id + " recipient", RECIPIENT.matcher(text).results().count());
    }

    private static Set<String> tipIds() throws IOException {
        Set<String> ids = new HashSet<>();
        rows().forEach(row -> ids.add(row.getField("tip_id")));
        try (Stream<Path> files = Files.walk(temp.resolve("tips"))) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String name = file.getFileName().toString();
                if (name.endsWith(".jsonl")) {
                    Pattern.compile("\\{\"reportId\":\"(\\d+)\"")
                            .matcher(text(file))
                            .results()
                            .forEach(found -> ids.add(found.group(1)));
                } else if (!name.endsWith(".csv") && !name.contains("-file-")) {
                    ids.add(name.replaceFirst("\\..*", ""));
                }
            });
        }
        return ids;
    }

    private static List<NamedCsvRecord> rows() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("tips/referrals"))) {
            return files.flatMap(file -> read(file).stream()).toList();
        }
    }

    private static List<NamedCsvRecord> read(Path file) {
        String text = text(file).replace("\uFEFF", "");
        char separator = text.indexOf(';') >= 0 && text.indexOf(';') < text.indexOf('\n') ? ';' : ',';
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
