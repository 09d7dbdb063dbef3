// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetImportTest {
    private static final String ONE = "a1".repeat(16);
    private static final String TWO = "b2".repeat(16);
    private static final String LOOKS = "0f".repeat(32);

    /// MD5 of `made 50`.
    private static final String MADE_50 = "50bec2f76abb422f1eacdf3ce5704102";

    private static final String CASE_13 =
            """
            {"odata.metadata":"http://github.com/ICMEC/ProjectVic/DataModels/1.3.xml#Cases","value":[{"CaseID":"{x}",
            "TotalMediaFiles":7,"Media":[{"odata.id":"u","MediaID":"17","Category":1,"MD5":"%s","SHA1":null,
            "MediaSize":"123","VictimIdentified":"true","Series":{"a":[1,2]},"DateUpdated":"/Date(1)/",
            "Miniature":"%s","MediaFiles":[{"MD5":"%s","FileName":"n","FilePath":"p"}],
            "AlternativeHashes":[{"HashName":"PhotoDNA","HashValue":"AAAA"},{"HashName":"PDQ","HashValue":"%s"},
            {"HashName":"SHA-256","HashValue":"zz"}]},{"Category":null,"MD5":"%s"},{"Category":2}]}]}
            """.formatted(ONE.toUpperCase(Locale.ROOT), "A".repeat(300_000), ONE, LOOKS, TWO);

    private static final String SET_20 = """
            {"@odata.context":"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/UK/$metadata#Media",
            "value":[{"MediaID":1,"Category":"0","MD5":"%s","IsDistributed":true},{"MediaID":2,"Category":5,"MD5":"%s"}]}
            """.formatted(ONE, TWO);

    @TempDir
    Path disk;

    private final List<SetEntry> entries = new ArrayList<>();
    private final SetImport found = new SetImport(entries::add);

    private Path file(String text) throws IOException {
        return Files.writeString(disk.resolve("input"), text);
    }

    private void read(Path file) throws IOException {
        found.read(file, SetImport.Format.of(file), Digits64.PDQ);
    }

    @Test
    void readsACaseOfVersion13WithAllItsQuirks() throws IOException {
        read(file(CASE_13));

        assertThat(entries)
                .containsExactly(
                        new SetEntry(Map.of(Kind.MD5, ONE, Kind.PDQ, LOOKS), SetEntry.NO_QUALITY, "1", "17"),
                        new SetEntry(Map.of(Kind.MD5, TWO), SetEntry.NO_QUALITY, "", ""));
        assertThat(found.scheme()).isEqualTo("VICS 1.3");
        assertThat(found.reasons())
                .containsExactly(
                        "entry 1: a sha256 fingerprint has 64 hexadecimal digits, not 2", "entry 3: no fingerprint");
    }

    @Test
    void readsASetOfVersion20AndWhoseCategoriesItUses() throws IOException {
        read(file("\uFEFF" + SET_20));

        assertThat(entries).extracting(SetEntry::category).containsExactly("0", "5");
        assertThat(found.scheme()).isEqualTo("VICS 2.0 UK");
    }

    @Test
    void namesWhatAJsonHoldsThatIsNoFingerprintNoCategoryOrNoEntry() throws IOException {
        read(file("""
                        {"value":[7,{"MD5":"%s","Category":-1},{"MD5":"%s","Category":1.5},{"MD5":"%s","Category":9999999999},
                        {"MD5":"%s","Category":{"a":1}},{"MD5":"%s","SHA1":"zz","Category":3,
                        "AlternativeHashes":[4,{"HashName":"PDQ","HashValue":"abc"},{"HashName":"PhotoDNA","HashValue":"x"}]},
                        {"MD5":["%s"]},{"MD5":"%s","Category":999999999}]}
                        """.formatted(ONE, ONE, ONE, ONE, TWO, ONE, TWO)));

        String category = "a category that is no whole number from 0 to 999999999; taken without it";
        assertThat(entries).extracting(SetEntry::category).containsExactly("", "", "", "", "3", "999999999");
        assertThat(entries.get(4).prints()).isEqualTo(Map.of(Kind.MD5, TWO));
        assertThat(found.rejected()).isEqualTo(2);
        assertThat(found.remarks()).isEqualTo(6);
        assertThat(found.reasons())
                .containsExactly(
                        "entry 1: no JSON object",
                        "entry 2: " + category,
                        "entry 3: " + category,
                        "entry 4: " + category,
                        "entry 5: " + category,
                        "entry 6: a sha1 fingerprint has 40 hexadecimal digits, not 2",
                        "entry 6: a pdq fingerprint has 64 hexadecimal digits, not 3",
                        "entry 7: a md5 fingerprint has 32 hexadecimal digits, not 1");
    }

    @Test
    void saysWhichColumnsOfATableItDoesNotRead() throws IOException {
        read(file("MD5;SHA-1;Kategorie\n" + ONE + ";;2\n"));

        assertThat(entries).hasSize(1);
        assertThat(found.rejected() + found.remarks()).isZero();
        assertThat(found.reasons())
                .containsExactly("line 1: columns that are not read: 3 (read are md5, sha1, sha256, pdq, quality,"
                        + " category and id)");
    }

    @Test
    void whatTellsNothingIsNoQuestionAndNoPartOfAnEntry() {
        Map<Kind, String> ofNoBytes = Map.of(Kind.MD5, "d41d8cd98f00b204e9800998ecf8427e", Kind.PDQ, "0".repeat(64));
        Map<Kind, String> some = Map.of(Kind.MD5, "d41d8cd98f00b204e9800998ecf8427e", Kind.PDQ, LOOKS);

        assertThat(new FileQuery(ofNoBytes, 0).prints()).containsOnlyKeys(Kind.PDQ);
        assertThat(new SetEntry(ofNoBytes, 100, "", "").telling()).isEmpty();
        assertThat(new FileQuery(some, 100).prints()).isEqualTo(Map.of(Kind.PDQ, LOOKS));
        assertThat(new SetEntry(some, 90, "1", "a").telling())
                .hasValue(new SetEntry(Map.of(Kind.PDQ, LOOKS), 90, "1", "a"));
    }

    @Test
    void readsTheQualityUnderTheNameThatHashGivesIt() throws IOException {
        read(file("pdq,pdqQuality\n" + LOOKS + ",81\n"));

        assertThat(entries).extracting(SetEntry::quality).containsExactly(81);
    }

    @Test
    void passesOverALineThatIsTooLong() throws IOException {
        read(file(ONE + "\n" + "a".repeat(100_000) + "\n" + TWO + "\n"));

        assertThat(entries).hasSize(2);
        assertThat(found.reasons()).containsExactly("line 2: longer than 32768 characters");
    }

    @Test
    void tellsOfWhichSchemesCategoriesAre() throws IOException {
        Path us = Files.writeString(disk.resolve("us"), SET_20.replace("/UK/", "/US/"));
        Path none = Files.writeString(disk.resolve("none"), "md5\n" + ONE + "\n");
        Path nobodys = Files.writeString(disk.resolve("nobodys"), "md5,category\n" + ONE + ",1\n");

        read(us);
        read(none);
        assertThat(found.mixture()).isEmpty();
        assertThat(found.schemeOfCategories()).isEqualTo("VICS 2.0 US");
        read(nobodys);

        assertThat(found.mixture())
                .contains("categories of different schemes: " + us + " of VICS 2.0 US, " + nobodys
                        + " of a scheme that it does not name");
        assertThat(found.contradictory()).isFalse();
        read(file(SET_20));
        assertThat(found.contradictory()).isTrue();
    }

    @Test
    void tellsDocumentsInOneFileApartByTheirSchemes() throws IOException {
        Path both = file(SET_20 + SET_20.replace("/UK/", "/US/"));

        read(both);

        assertThat(found.mixture().orElse(""))
                .endsWith(both + " of VICS 2.0 UK, " + both + " (document 2) of VICS 2.0 US");
    }

    @Test
    void aSchemeWithoutCategoriesIsNotThatOfTheCategoriesBesideIt() throws IOException {
        read(file(SET_20.replaceAll("\"Category\":\"?\\d\"?,", "")));
        assertThat(found.schemeOfCategories()).isEqualTo("VICS 2.0 UK");

        read(Files.writeString(disk.resolve("nobodys"), "md5,category\n" + ONE + ",1\n"));

        assertThat(found.mixture()).isEmpty();
        assertThat(found.schemeOfCategories()).isEmpty();
    }

    @Test
    void readsUtf16AsWell() throws IOException {
        read(Files.write(disk.resolve("wide"), ("\uFEFF" + SET_20).getBytes(StandardCharsets.UTF_16LE)));

        assertThat(entries).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"value\":[{\"MD5\":\"", "{\"value\":[", "{\"value\":[{}]", "{\"value\":{}}"})
    void saysWhyAJsonCannotBeRead(String text) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> found.read(file, SetImport.Format.VICS, Digits64.UNSAID))
                .isInstanceOf(IOException.class)
                .message()
                .isNotBlank();
    }

    @Test
    void readsTheSqliteFilesOfTheNsrl() throws IOException {
        Path database = disk.resolve("nsrl.db");
        try (InputStream in = new GZIPInputStream(
                Objects.requireNonNull(SetImportTest.class.getResourceAsStream("nsrl-like.db.gz")))) {
            Files.copy(in, database);
        }

        read(database);

        assertThat(entries).hasSize(300);
        assertThat(entries.get(50).prints()).containsEntry(Kind.MD5, MADE_50).containsKeys(Kind.SHA1, Kind.SHA256);
        assertThat(found.reasons()).hasSize(1).first().asString().startsWith("row 301: ");
    }

    @Test
    void readsTablesAndLists() throws IOException {
        read(file("MD5,SHA-1,Quality,Category,Id\n" + ONE + ",,77,A1,\"m,1\"\n" + TWO + ",,x,,\n"));
        Path list = Files.writeString(disk.resolve("list"), "# ours\n" + ONE + "\n" + LOOKS + ",five\nabc\n\n");
        read(list);

        assertThat(entries)
                .containsExactly(
                        new SetEntry(Map.of(Kind.MD5, ONE), 77, "A1", "m,1"),
                        SetEntry.of(Kind.MD5, ONE),
                        new SetEntry(Map.of(Kind.PDQ, LOOKS), SetEntry.NO_QUALITY, "", "five"));
        assertThat(found.reasons())
                .containsExactly(
                        "line 3: quality is not a whole number",
                        "line 4: a fingerprint has 32, 40 or 64 digits, not 3");
    }

    @ParameterizedTest
    @CsvSource({"PDQ,PDQ", "SHA256,SHA256", "UNSAID,SHA256"})
    void aListMustBeToldWhatSixtyFourDigitsAre(Digits64 said, Kind kind) throws IOException {
        found.read(file(LOOKS), SetImport.Format.LIST, said);

        assertThat(entries).containsExactly(SetEntry.of(kind, LOOKS));
    }

    @Test
    void eitherIsBothInOneEntry() throws IOException {
        found.read(file(LOOKS), SetImport.Format.LIST, Digits64.EITHER);

        assertThat(entries)
                .containsExactly(
                        new SetEntry(Map.of(Kind.SHA256, LOOKS, Kind.PDQ, LOOKS), SetEntry.NO_QUALITY, "", ""));
    }

    @Test
    void tellsOfDigitsOfWhichNobodySaidWhatTheyAre() throws IOException {
        String pdq = ("f0".repeat(32) + "\n").repeat(4);
        String bytes = ("f0".repeat(31) + "ff\n").repeat(3);

        found.read(file(pdq + ONE), SetImport.Format.LIST, Digits64.UNSAID);

        assertThat(found.unsaid()).isEqualTo(4);
        assertThat(found.looksLikePdq()).isTrue();

        found.read(file(pdq + bytes), SetImport.Format.LIST, Digits64.UNSAID);

        assertThat(found.unsaid()).isEqualTo(7);
        assertThat(found.looksLikePdq()).isFalse();

        found.read(file(pdq.substring(65)), SetImport.Format.LIST, Digits64.UNSAID);

        assertThat(found.unsaid()).isEqualTo(3);
        assertThat(found.looksLikePdq()).isFalse();

        found.read(file(pdq), SetImport.Format.LIST, Digits64.SHA256);

        assertThat(found.unsaid()).isZero();
    }

    @Test
    void knowsWhichFilesLeaveOpenWhatTheirDigitsAre() throws IOException {
        assertThat(SetImport.leavesOpen(file(ONE + "\n" + LOOKS + ";a\n"), SetImport.Format.LIST))
                .isTrue();
        assertThat(SetImport.leavesOpen(file(ONE + "\nno digits\n"), SetImport.Format.LIST))
                .isFalse();
        assertThat(SetImport.leavesOpen(file("sha256\n" + LOOKS), SetImport.Format.CSV))
                .isFalse();
    }

    @Test
    void readsWhatHashPrints() throws IOException {
        String lines = """
                {"file":"a.jpg","bytes":9,"md5":"%s","sha256":"%s","pdq":"%s","pdqQuality":77,"pdqTurned":["%s"]}
                {"file":"b.txt","bytes":2,"md5":"%s","error":"no picture that can be read"}
                {"file":"c.txt","error":"no such file or folder"}

                {"file":"d.txt","md5":"%s"
                {"file":"%s","md5":"%s"}
                """.formatted(ONE, LOOKS, LOOKS, LOOKS, TWO, ONE, "x".repeat(500), TWO);

        read(file(lines));

        assertThat(entries)
                .containsExactly(
                        new SetEntry(Map.of(Kind.MD5, ONE, Kind.SHA256, LOOKS, Kind.PDQ, LOOKS), 77, "", "a.jpg"),
                        new SetEntry(Map.of(Kind.MD5, TWO), SetEntry.NO_QUALITY, "", "b.txt"),
                        new SetEntry(Map.of(Kind.MD5, TWO), SetEntry.NO_QUALITY, "", "…" + "x".repeat(399)));
        assertThat(found.withoutLooks()).isEqualTo(1);
        assertThat(found.reasons())
                .containsExactly(
                        "line 3: a file that could not be read, without any fingerprint",
                        "line 5: not a whole JSON object");
    }

    /// Whatever is in a file, it ends in entries, rejections and at worst one complaint.
    @ParameterizedTest
    @ValueSource(strings = {"VICS", "CSV", "LIST", "HASHED", "NSRL"})
    void noDamageGetsPastAReader(SetImport.Format format) throws IOException {
        byte[] whole = switch (format) {
            case VICS -> SET_20.getBytes(StandardCharsets.UTF_8);
            case CSV ->
                ("md5,pdq,quality\n" + ONE + "," + LOOKS + ",5\n" + TWO + ",,\n").getBytes(StandardCharsets.UTF_8);
            case HASHED ->
                ("{\"file\":\"a\",\"md5\":\"" + ONE + "\",\"pdq\":\"" + LOOKS + "\"}\n")
                        .repeat(9)
                        .getBytes(StandardCharsets.UTF_8);
            case LIST -> (ONE + ",a\n" + LOOKS + "\n").getBytes(StandardCharsets.UTF_8);
            case NSRL -> {
                try (InputStream in = new GZIPInputStream(
                        Objects.requireNonNull(SetImportTest.class.getResourceAsStream("nsrl-like.db.gz")))) {
                    yield in.readAllBytes();
                }
            }
        };
        var chance = new SplittableRandom(7);
        int complaints = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bad = Arrays.copyOf(whole, i % 4 == 0 ? chance.nextInt(whole.length) : whole.length);
            for (int hit = 0; hit < 1 + i % 6 && bad.length > 0; hit++) {
                int at = i % 3 == 0 ? chance.nextInt(Math.min(bad.length, 700)) : chance.nextInt(bad.length);
                bad[at] = (byte) chance.nextInt();
            }
            Path file = Files.write(disk.resolve("bad"), bad);
            var reading = new SetImport(entry -> assertThat(entry.prints()).isNotEmpty());
            try {
                reading.read(file, format, Digits64.PDQ);
            } catch (IOException e) {
                complaints++;
                assertThat(String.valueOf(e.getMessage())).doesNotContain(ONE, LOOKS);
            }
            assertThat(String.join("", reading.reasons())).doesNotContain(ONE, LOOKS);
        }
        assertThat(complaints).isPositive();
    }
}
