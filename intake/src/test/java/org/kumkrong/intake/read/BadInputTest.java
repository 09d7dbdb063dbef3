// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.intake.read.Inputs.download;
import static org.kumkrong.intake.read.Inputs.gzip;
import static org.kumkrong.intake.read.Inputs.report;
import static org.kumkrong.intake.read.Inputs.write;
import static org.kumkrong.intake.read.Inputs.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.IntakeLimit;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.Tip;

/// Whatever is broken gets one clear line, and the tip that lies beside it is read.
class BadInputTest {
    @TempDir
    Path folder;

    private Rejection rejectedBesideAGoodTip(IntakeLimits limits) throws IOException {
        write(folder, "good.xml", report("kite"));
        Received received = Received.from(limits, 1, folder);
        assertThat(received.ids()).contains("good");
        return received.rejection();
    }

    private Rejection rejectedBesideAGoodTip() throws IOException {
        return rejectedBesideAGoodTip(IntakeLimits.defaults());
    }

    private static IntakeLimits limit(IntakeLimit limit, long value) {
        return IntakeLimits.defaults().with(limit, value);
    }

    @Test
    void saysWhereXmlBreaks() throws IOException {
        write(folder, "bad.xml", "<report>\n  <victim>\n</report>");

        Rejection rejection = rejectedBesideAGoodTip();

        assertThat(rejection.what()).isEqualTo("broken XML");
        assertThat(rejection.position()).startsWith("line 3, column");
        assertThat(rejection.file()).endsWith("bad.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE report [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><report><additionalInfo>&x;</additionalInfo></report>",
                "<!DOCTYPE report SYSTEM \"http://127.0.0.1:9/x.dtd\"><report/>",
                "<!DOCTYPE report [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><report>&b;</report>",
                "<report><additionalInfo>&undeclared;</additionalInfo></report>",
                "<!DOCTYPE fileDetails [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><fileDetails><reportId>&x;</reportId></fileDetails>"
            })
    void refusesEntityAttacks(String xml) throws IOException {
        write(folder, "attack.xml", xml);

        Rejection rejection = rejectedBesideAGoodTip();

        assertThat(rejection.what()).containsAnyOf("document type declaration", "broken XML");
    }

    @Test
    void refusesXmlOfAnotherKind() throws IOException {
        write(folder, "other.xml", "<invoice/>");

        assertThat(rejectedBesideAGoodTip().what()).isEqualTo("XML, but neither report nor fileDetails");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reportId\": 1,",
                "{\"reportId\": 1, \"reportId\": }",
                "{\"a\": 1}",
                "{\"reportedInformation\": {}}"
            })
    void refusesJsonThatIsNoReport(String json) throws IOException {
        write(folder, "bad.json", json);

        assertThat(rejectedBesideAGoodTip().position()).startsWith("line 1");
    }

    @Test
    void refusesNestingBeyondTheLimit() throws IOException {
        write(folder, "deep.json", "{\"reportId\":1,\"x\":" + "[".repeat(100) + "]".repeat(100) + "}");
        write(folder, "deep.xml", "<report>" + "<x>".repeat(100) + "</x>".repeat(100) + "</report>");

        Received received = Received.from(folder);

        assertThat(received.rejections)
                .hasSize(2)
                .allMatch(r -> r.what().equals("nested too deeply (limit xml-depth = 64)"))
                .allMatch(r -> r.action().contains("--limit-xml-depth"));
    }

    @Test
    void refusesADocumentTooLarge() throws IOException {
        write(folder, "large.xml", "<report>" + "<a>b</a>".repeat(1000) + "</report>");

        assertThat(rejectedBesideAGoodTip(limit(IntakeLimit.FILE_BYTES, 500)).what())
                .isEqualTo("a document too large (limit file-bytes = 500)");
    }

    @Test
    void skipsALineTooLongAndGoesOn() throws IOException {
        String lines = download("1") + "\n{\"reportId\":\"" + "9".repeat(300_000) + "\"}\n" + download("2") + "\n";
        write(folder, "a.jsonl", lines);

        Received received = Received.from(limit(IntakeLimit.LINE_BYTES, 1000), 1, folder);

        assertThat(received.ids()).containsExactly("1", "2");
        assertThat(received.rejection().toString())
                .endsWith("a.jsonl, line 2: a line or object too long (limit line-bytes = 1000). "
                        + "If you trust the source, raise it with --limit-line-bytes");
    }

    @Test
    void holdsNoMoreOfAnEndlessLineThanTheLimit() throws IOException {
        InputStream endless = new InputStream() {
            private long left = 2L << 30;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] to, int from, int length) {
                int count = (int) Math.min(left, length);
                left -= count;
                return count == 0 ? -1 : count;
            }
        };

        Lines.Line line = Objects.requireNonNull(new Lines(endless, 16 << 20).next());

        assertThat(line.tooLong()).isTrue();
        assertThat(line.bytes()).isEmpty();
    }

    @Test
    void skipsAnObjectAndARowTooLong() throws IOException {
        write(folder, "a.json", "[" + download("1") + ",{\"x\":\"" + "9".repeat(5000) + "\"}," + download("2") + "]");
        write(folder, "b.csv", Inputs.HEADER + "3," + "w".repeat(5000) + ",\n4,words,\n");

        Received received = Received.from(limit(IntakeLimit.LINE_BYTES, 1000), 1, folder);

        assertThat(received.ids()).containsExactly("1", "2", "4");
        assertThat(received.rejections).hasSize(2).allMatch(r -> r.what().contains("limit line-bytes"));
    }

    @Test
    void keepsATipWhoseTextIsTooLongWithTheBeginningOfIt() throws IOException {
        write(folder, "a.xml", "<report><additionalInfo>" + "ab".repeat(50) + "</additionalInfo></report>");
        write(
                folder,
                "b.json",
                download("b")
                        .replace("}]}}", "}]},\"additionalInformations\":[{\"value\":\"" + "ab".repeat(50) + "\"}]}"));
        write(folder, "c.csv", Inputs.HEADER + "c," + "ab".repeat(50) + ",\n");

        Received received = Received.from(limit(IntakeLimit.TEXT_CHARS, 60), 1, folder);

        assertThat(received.tips)
                .hasSize(3)
                .allMatch(t -> t.passages().getFirst().text().length() == 60);
        assertThat(received.rejections).hasSize(3).allMatch(r -> r.what().contains("limit text-chars = 60"));
    }

    @Test
    void listsIdentifiersBeyondTheLimitAsRejected() throws IOException {
        write(folder, "a.csv", Inputs.HEADER + "1,,a_one;b_two;c_three;d_four\n");

        var tip = Received.from(limit(IntakeLimit.IDENTIFIERS, 3), 1, folder).only();

        assertThat(tip.mentions().getFirst().identifiers()).hasSize(3);
        assertThat(tip.rejected()).hasSize(1).allMatch(r -> r.reason().contains("limit identifiers"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void readsWhatCanBeReadOfACutOffZip(int tenths) throws IOException {
        byte[] whole = zip("1.xml", report("a"), "2.xml", report("b"), "3.xml", report("c"));
        write(folder, "cut.zip", Arrays.copyOf(whole, 4 + (whole.length - 5) * tenths / 10));

        Received received = Received.from(folder);

        assertThat(received.rejections).hasSize(1);
        assertThat(received.rejection().what()).contains("cut-off archive");
    }

    @Test
    void noticesAZipCutOffBetweenTwoEntries() throws IOException {
        byte[] one = zip("1.xml", report("a"));
        byte[] two = zip("1.xml", report("a"), "2.xml", report("b"));
        int second = Arrays.mismatch(one, two); // where the central directory of the first begins
        write(folder, "cut.zip", Arrays.copyOf(two, Math.min(second, two.length)));

        Received received = Received.from(folder);

        assertThat(received.ids()).containsExactly("1");
        assertThat(received.rejections).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 45})
    void readsTheOtherEntriesOfAZipDamagedInTheMiddle(int behindHeader) throws IOException {
        byte[] whole = zip("1.xml", report("a"), "2.xml", report("b"), "3.xml", report("c"), "4.xml", report("d"));
        byte[] damaged = whole.clone();
        int second = indexOf(whole, new byte[] {'P', 'K', 3, 4}, 4);
        for (int i = 0; i < 4; i++) {
            damaged[second + behindHeader + i] ^= 0x55;
        }
        Path archive = write(folder, "tips.zip", damaged);

        Received received = Received.from(archive);

        assertThat(received.ids()).containsExactly("1", "3", "4");
        assertThat(received.rejection().position()).isEqualTo("entry 2");
        assertThat(received.rejection().what()).contains("damaged entry");
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        int at = from;
        while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            at++;
        }
        return at;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsATableInUtf16WithoutItsMark(String charset) throws IOException {
        String table = Inputs.HEADER + "1,เด็กถูกขู่,chat:kite\n";
        Path file = write(folder, "a.csv", table.getBytes(Charset.forName(charset)));

        Received received = Received.from(file);

        assertThat(Received.texts(received.only(), Passage.Kind.NARRATIVE)).containsExactly("เด็กถูกขู่");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>", ""})
    void readsThaiXmlThatSaysAnotherEncoding(String declaration) throws IOException {
        Path file = write(folder, "a.xml", (declaration + report("ขวัญ")).getBytes(Charset.forName("x-windows-874")));

        Tip tip = Received.from(file).only();

        assertThat(Received.raw(Received.mention(tip, Role.SUSPECT, 0), IdentifierKind.HANDLE))
                .containsExactly("ขวัญ");
        assertThat(tip.notes()).containsEntry("encoding", List.of("windows-874"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void believesWhatTheBytesShowBeforeWhatXmlSays(String charset) throws IOException {
        byte[] document = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + report("ว่าว")).getBytes(charset);

        Tip tip = Received.from(write(folder, "wide.xml", document)).only();

        assertThat(Received.mention(tip, Role.SUSPECT, 0).identifiers())
                .extracting(i -> i.raw())
                .containsExactly("ว่าว");
    }

    @Test
    void readsNoMoreOfAMonstrousTipThanItsLimits() throws IOException {
        String people = "<personOrUserReported><screenName>kite_%d</screenName></personOrUserReported>";
        StringBuilder monster = new StringBuilder("<report><additionalInfo>")
                .append("kite_9 gave 061-412-7860, user id: 700000001; ".repeat(1_000_000 / 46))
                .append("</additionalInfo>");
        for (int i = 0; i < 100_000; i++) {
            monster.append(people.formatted(i));
        }
        write(folder, "monster.xml", monster.append("</report>").toString());
        write(folder, "deep.json", "{\"reportId\":\"1\",\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        Received received = Received.from(folder);

        Tip tip = received.tips.getFirst();
        int taken =
                tip.mentions().stream().mapToInt(m -> m.identifiers().size()).sum();
        assertThat(taken).isEqualTo(IntakeLimits.defaults().identifiersMax());
        assertThat(tip.rejected()).hasSizeGreaterThanOrEqualTo(98_000);
        assertThat(received.rejection().what()).contains("limit xml-depth");
    }

    @Test
    void saysThatALinkLeadsNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("gone.xml"), folder.resolve("not-there.xml"));
        Files.createSymbolicLink(folder.resolve("self.xml"), folder.resolve("self.xml"));

        Received received = Received.from(folder);

        assertThat(received.rejections)
                .extracting(Rejection::what)
                .containsOnly("a link that leads to nothing")
                .hasSize(2);
    }

    @Test
    void readsThaiJsonInTheOldCodePage() throws IOException {
        Path file = write(folder, "a.json", download("ขวัญ").getBytes(Charset.forName("x-windows-874")));

        assertThat(Received.from(file).only().id()).isEqualTo("ขวัญ");
    }

    @Test
    void readsTheRowsBesideOneWithNulBytes() throws IOException {
        Path file = write(folder, "a.csv", Inputs.HEADER + "1,a\0b,chat:kite\n2,ok,chat:kite2\n");

        assertThat(Received.from(file).ids()).containsExactly("1", "2");
    }

    @Test
    void tellsOfAFileWithALineBreakInItsNameInOneLine() throws IOException {
        write(folder, "a\nb\u202e.xml", "<report>");

        Rejection rejection = rejectedBesideAGoodTip();

        assertThat(rejection.toString()).doesNotContain("\n").doesNotContain("\u202e");
    }

    @Test
    void readsWhatCanBeReadOfACutOffGzip() throws IOException {
        StringBuilder lines = new StringBuilder();
        Random chance = new Random(7);
        for (int i = 0; i < 2000; i++) {
            lines.append(download(Long.toString(1_000_000 + chance.nextInt(8_000_000))))
                    .append('\n');
        }
        byte[] whole = gzip(lines.toString().getBytes(UTF_8));
        write(folder, "a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));

        Received received = Received.from(folder);

        assertThat(received.tips).hasSizeGreaterThan(200);
        assertThat(received.rejection().what()).contains("cut-off archive");
    }

    @Test
    void stopsABombWhileItSwells() throws IOException {
        byte[] bomb = zip("blank.xml", "<report>" + " ".repeat(40 << 20));
        write(folder, "bomb.zip", zip("bomb.zip", bomb, "1.xml", report("a")));

        Received received = Received.from(folder);

        assertThat(received.ids()).containsExactly("1");
        assertThat(received.rejection().what()).contains("limit archive-ratio = 200");
        assertThat(received.rejection().file()).endsWith("bomb.zip!bomb.zip");
    }

    @Test
    void stopsABombBehindANameItWouldPassOver() throws IOException {
        write(folder, "bomb.zip", zip(".hidden", new byte[40 << 20]));

        assertThat(rejectedBesideAGoodTip().what()).contains("limit archive-ratio");
    }

    @Test
    void boundsWhatAnArchiveUnfoldsTo() throws IOException {
        write(folder, "a.zip", zip("1.xml", report("a"), "2.xml", report("b")));

        assertThat(rejectedBesideAGoodTip(limit(IntakeLimit.ARCHIVE_BYTES, 300)).what())
                .contains("limit archive-bytes = 300");
        assertThat(rejectedBesideAGoodTip(limit(IntakeLimit.ARCHIVE_ENTRIES, 1)).what())
                .contains("limit archive-entries = 1");
    }

    @Test
    void goesNoDeeperIntoArchivesThanTheLimit() throws IOException {
        byte[] one = zip("1.xml", report("a"));
        byte[] four = zip("c.zip", zip("b.zip", zip("a.zip", one)), "2.xml", report("b"));
        write(folder, "d.zip", four);

        Received received = Received.from(folder);

        assertThat(received.ids()).containsExactly("2");
        assertThat(received.rejection().what()).contains("limit archive-depth = 3");
    }

    @Test
    void writesNothingForAnEntryThatPointsOutOfItsArchive() throws IOException {
        write(folder, "in/slip.zip", zip("../../escaped.xml", report("a")));

        Received received = Received.from(folder.resolve("in"));

        assertThat(received.ids()).containsExactly("escaped");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void saysThatAnOfficeDocumentIsNoArchiveOfTips() throws IOException {
        write(folder, "table.xlsx", zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"));

        assertThat(rejectedBesideAGoodTip().action()).contains("CSV UTF-8");
    }

    @Test
    void refusesFilesThatAreNoTips() throws IOException {
        write(folder, "README.txt", "\"Tips\" of March.\nRead me first.\n");
        write(folder, "empty.csv", "");
        write(folder, "photo.bin", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        write(folder, ".DS_Store", "clutter");
        write(folder, "__MACOSX/._1.xml", "clutter");

        assertThat(Received.from(folder).rejections)
                .extracting(Rejection::what)
                .containsExactly(
                        "no tip: text in none of the formats",
                        "an empty file",
                        "no tip: neither XML nor JSON nor a table");
    }

    @Test
    void passesOverClutterInArchivesInSilence() throws IOException {
        write(folder, "a.zip", zip("1.xml", report("a"), "__MACOSX/._1.xml", "x", ".DS_Store", "x", "~$1.csv", "x"));

        assertThat(Received.from(folder).only().id()).isEqualTo("1");
    }

    @Test
    void refusesARowInNoEncodingItKnows() throws IOException {
        byte[] table = (Inputs.HEADER + "1,caf#,\n2,words,\n").getBytes(UTF_8);
        table[Inputs.HEADER.length() + 5] = (byte) 0xff;
        write(folder, "a.csv", table);

        Received received = Received.from(folder);

        assertThat(received.ids()).containsExactly("2");
        assertThat(received.rejection().toString()).contains("line 2: neither UTF-8 nor Thai windows-874");
    }

    @Test
    void refusesWhatIsNotThere() throws IOException {
        Received received = Received.from(folder.resolve("missing"), write(folder, "1.xml", report("a")));

        assertThat(received.ids()).containsExactly("1");
        assertThat(received.rejection().what()).startsWith("cannot be read");
    }

    @Test
    void describesEachLimitAsItIs() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "bad-input.md"));

        for (IntakeLimit limit : IntakeLimit.values()) {
            assertThat(page)
                    .contains("| `" + limit.word() + "` | "
                            + IntakeLimits.defaults().get(limit) + " |");
        }
    }

    @Test
    void saysInOneLineWhyAFileCannotBeRead() {
        Place place = Place.of(folder.resolve("tips.xml"));

        Rejection closed = Piece.unreadable(place, new AccessDeniedException("tips.xml"));
        Rejection gone = Piece.unreadable(place, new NoSuchFileException("tips.xml"));
        Rejection broken = Piece.unreadable(place, new IOException("tips.xml"));

        assertThat(closed.what()).isEqualTo("cannot be read: no permission");
        assertThat(closed.action()).contains("right to read it");
        assertThat(gone.what()).isEqualTo("cannot be read: not there");
        assertThat(broken.what()).startsWith("cannot be read: ");
        assertThat(List.of(closed, gone, broken))
                .allSatisfy(line -> assertThat(line.toString()).doesNotContain("Exception"));
    }

    @Test
    void followsNoLinkToAFolder() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/again"), folder.resolve("in"));
        write(folder, "in/1.xml", report("a"));

        Received received = Received.from(folder.resolve("in"));

        assertThat(received.ids()).containsExactly("1");
        assertThat(received.rejection().what()).contains("link to a folder");
    }

    @Test
    void countsTheSameTipOnce() throws IOException {
        write(folder, "a/1.xml", report("a"));
        write(folder, "b/1.xml", report("a"));
        write(folder, "b/2.xml", report("a"));

        Received received = Received.from(folder);

        assertThat(received.ids()).containsExactly("1", "2");
        assertThat(received.rejection().what()).isEqualTo("the same tip twice, duplicate of ncmec:1");
    }
}
