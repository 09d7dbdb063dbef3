// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
    private static final String ZEROS = "0".repeat(64);
    private static final String NEAR = "0".repeat(56) + "7fffffff"; // 31 bits away from ZEROS
    private static final String BEYOND = "0".repeat(56) + "ffffffff"; // 32 bits away

    @TempDir
    Path disk;

    private Path known;
    private final Shell shell = new Shell();

    @BeforeEach
    void writesAList() throws IOException {
        known = Files.writeString(disk.resolve("known.txt"), "hash,id\n" + NEAR + ",near\n" + BEYOND + "\n" + ZEROS);
    }

    @Test
    void printsAllWithinTheRadiusSorted() throws IOException {
        Path queries = Files.writeString(disk.resolve("queries.txt"), ZEROS + ",mine\n");

        int code = shell.run("match", queries.toString(), "--against", known.toString());

        assertThat(code).isZero();
        assertThat(shell.out()).isEqualTo("query,match,distance\nmine," + ZEROS + ",0\nmine,near,31\n");
    }

    @Test
    void doesNotWriteOverWhatItReads() throws IOException {
        String before = Files.readString(known);

        int code = shell.run("match", known.toString(), "--against", known.toString(), "--out", known.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("--out is one of the files that are read");
        assertThat(Files.readString(known)).isEqualTo(before);
    }

    @Test
    void readsIdsInQuotes() throws IOException {
        Path queries = Files.writeString(disk.resolve("queries.txt"), ZEROS + ",\"a, \"\"b\"\"\"\n");

        int code = shell.run("match", queries.toString(), "--against", known.toString(), "--radius", "0");

        assertThat(code).isZero();
        assertThat(shell.out()).isEqualTo("query,match,distance\n\"a, \"\"b\"\"\"," + ZEROS + ",0\n");
    }

    @Test
    void takesAnotherRadiusAndWritesAFile() throws IOException {
        Path queries = Files.writeString(disk.resolve("queries.txt"), ZEROS.toUpperCase(Locale.ROOT) + ",\n");
        Path out = disk.resolve("found.csv");

        int code = shell.run(
                "match", queries.toString(), "--against", known.toString(), "--radius", "32", "--out", out.toString());

        assertThat(code).isZero();
        assertThat(Files.readAllLines(out)).hasSize(4).contains(ZEROS + "," + BEYOND + ",32");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void saysWhichLineIsNoFingerprintAndReadsTheOthers() throws IOException {
        Path queries = Files.writeString(disk.resolve("queries.txt"), "abc\n" + ZEROS + "\n" + "g" + NEAR.substring(1));

        int code = shell.run("match", queries.toString(), "--against", known.toString(), "--radius", "0");

        assertThat(code).isEqualTo(2);
        assertThat(shell.err()).contains("line 1: a PDQ fingerprint has 64 hexadecimal digits, not 3", "line 3: ");
        assertThat(shell.out()).contains(ZEROS + "," + ZEROS + ",0");
    }

    @Test
    void asksASetAndSaysWhatItSays() throws IOException {
        Path list = Files.writeString(
                disk.resolve("set.csv"),
                "pdq,quality,category,id\n" + NEAR + ",80,7,known-1\n" + BEYOND + ",80,7,known-2\n");
        shell.run(
                "hashset",
                "build",
                list.toString(),
                "--name",
                "made",
                "--source",
                "Example Hotline",
                "--scheme",
                "Made 1",
                "--trust",
                "confirmed",
                "--current-at",
                "2026-09-01T00:00:00Z",
                "--out",
                disk.resolve("set").toString());
        Path queries = Files.writeString(disk.resolve("queries.txt"), ZEROS + ",mine\n");
        Shell asking = new Shell();

        int code = asking.run(
                "match", queries.toString(), "--against", disk.resolve("set").toString());

        assertThat(code).isZero();
        assertThat(asking.out())
                .isEqualTo(
                        "query,match,distance,set,source,scheme,category,trust,quality,current_at,kind,query_quality,weak\n"
                                + "mine,known-1,31,made,Example Hotline,Made 1,7,confirmed,80,2026-09-01T00:00:00Z,pdq,,\n");
    }

    @Test
    void looksSixtyFourDigitsOfATextUpAsSha256AndAsPdq() throws IOException {
        String bytes = "5".repeat(64);
        Path list = Files.writeString(
                disk.resolve("set.csv"),
                "sha256,pdq,id\n" + bytes + ",,by-bytes\n," + NEAR + ",by-looks\n" + ZEROS + "," + NEAR + ",both\n");
        Path set = disk.resolve("set");
        shell.run("hashset", "build", list.toString(), "--name", "made", "--out", set.toString());
        Path queries = Files.writeString(disk.resolve("queries.txt"), bytes + ",a\n" + ZEROS + ",b\n");
        Shell asking = new Shell();

        int code = asking.run("match", queries.toString(), "--against", set.toString());

        assertThat(code).isZero();
        assertThat(asking.out().lines().skip(1).map(line -> {
                    String[] cells = line.split(",", -1);
                    return String.join(" ", cells[0], cells[1], cells[2], cells[10]);
                }))
                .containsExactly("a by-bytes 0 sha256", "b both 0 sha256", "b by-looks 31 pdq");
    }

    @Test
    void readsQueriesFromStandardInput() throws IOException {
        String input = ZEROS + ",mine\nxx\n";
        Path list = Files.writeString(disk.resolve("set.txt"), NEAR + ",known\n");
        Path set = disk.resolve("set");
        shell.run("hashset", "build", list.toString(), "--pdq", "--name", "made", "--out", set.toString());
        Shell ofSet = new Shell();
        Shell ofList = new Shell();

        int asked = ofSet.runWith(input, "match", "-", "--against", set.toString());
        int compared = ofList.runWith(input, "match", "-", "--against", known.toString());

        assertThat(asked).isEqualTo(2);
        assertThat(compared).isEqualTo(2);
        assertThat(ofSet.out()).contains("\nmine,known,31,made,");
        assertThat(ofList.out()).contains("\nmine,near,31\n");
        assertThat(ofSet.err()).contains("standard input line 2: a fingerprint has 32, 40 or 64 digits");
        assertThat(ofList.err()).contains("standard input line 2: a PDQ fingerprint has 64");
    }

    @Test
    void passesOverALineThatIsTooLong() throws IOException {
        Path queries = Files.writeString(disk.resolve("queries.txt"), "a".repeat(50_000) + "\n" + ZEROS + ",mine\n");

        int code = shell.run("match", queries.toString(), "--against", known.toString());

        assertThat(code).isEqualTo(2);
        assertThat(shell.err()).contains("queries.txt line 1: longer than 32768 characters");
        assertThat(shell.out()).contains("mine,near,31");
    }

    @Test
    void saysWhichFileIsNoText() throws IOException {
        Path queries = Files.write(disk.resolve("queries.bin"), new byte[] {(byte) 0xff, (byte) 0xd8, 0});

        int code = shell.run("match", queries.toString(), "--against", known.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("queries.bin: not a text in UTF-8");
    }

    @Test
    void whatOthersCallAFileSteersNoTerminalAndIsNoFormula() throws IOException {
        Path queries = Files.writeString(
                disk.resolve("queries.txt"),
                ZEROS + ",=1+1\n" + ZEROS + ",-2\n" + ZEROS + ",@a\n" + ZEROS + ",a\u001b[31m\n");

        int code = shell.run("match", queries.toString(), "--against", known.toString(), "--radius", "0");

        assertThat(code).isZero();
        assertThat(shell.out())
                .isEqualTo("query,match,distance\n-2," + ZEROS + ",0\n'=1+1," + ZEROS + ",0\n'@a," + ZEROS
                        + ",0\na\\x1b[31m," + ZEROS + ",0\n");
    }

    @Test
    void anEmptyNameIsNoFile() {
        int code = shell.run("match", "", "--against", known.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("an empty name is no file and no folder");
    }

    @Test
    void refusesARadiusBeyondWhatIsAnswered() {
        int code = shell.run("match", known.toString(), "--against", known.toString(), "--radius", "65");

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("--radius must be between 0 and 64");
    }

    /// Each turn of a query is asked for; the nearest tells how far away the picture is.
    @Test
    void findsTurnedCopiesWhereTheQueryTellsItsTurns() throws IOException {
        String ones = "f".repeat(64);
        Path queries = Files.writeString(
                disk.resolve("queries.jsonl"),
                "{\"file\":\"mine\",\"pdq\":\"" + ones + "\",\"pdqQuality\":80,\"pdqTurned\":[\"" + BEYOND + "\",\""
                        + ZEROS + "\",\"" + ones + "\"]}\n{\"file\":\"plain\",\"pdq\":\"" + ones + "\"}\n");
        Path list = Files.writeString(disk.resolve("set.csv"), "pdq,quality,id\n" + NEAR + ",80,near\n");
        Path set = disk.resolve("set");
        shell.run("hashset", "build", list.toString(), "--name", "made", "--out", set.toString());
        Shell ofSet = new Shell();

        int code = shell.run("match", queries.toString(), "--against", known.toString());
        int asked = ofSet.run("match", queries.toString(), "--against", set.toString());

        assertThat(code).isZero();
        assertThat(shell.out())
                .endsWith("query,match,distance\nmine," + ZEROS + ",0\nmine," + BEYOND + ",0\nmine,near,1\n");
        assertThat(asked).isZero();
        assertThat(ofSet.out().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("mine,near,1,made,")
                .endsWith(",pdq,80,0");
    }

    @Test
    void readsListsOfSpreadsheetsThatPutSemicolons() throws IOException {
        Path queries = Files.writeString(disk.resolve("queries.csv"), "pdq;id\n" + ZEROS + ";mine\n");
        Path list = Files.writeString(disk.resolve("list.csv"), NEAR + "\tnear\n");

        int code = shell.run("match", queries.toString(), "--against", list.toString());

        assertThat(code).isZero();
        assertThat(shell.out()).isEqualTo("query,match,distance\nmine,near,31\n");
    }
}
