// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashCommandTest {
    private static final byte[] HALF = half();

    @TempDir
    Path disk;

    private final Shell shell = new Shell();

    /// A picture whose right half is white.
    private static byte[] half() {
        byte[] head = "P5 100 100 255\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + 100 * 100);
        for (int i = 0; i < 100 * 100; i++) {
            all[head.length + i] = (byte) (i % 100 < 50 ? 0 : 255);
        }
        return all;
    }

    @Test
    void printsOneObjectALine() throws IOException {
        Path picture = Files.write(disk.resolve("half.pgm"), HALF);

        int code = shell.run("hash", picture.toString());

        assertThat(code).isZero();
        assertThat(shell.out())
                .startsWith("{\"file\":\"" + picture + "\",\"bytes\":" + HALF.length + ",\"md5\":\"")
                .contains("\"sha1\":\"", "\"sha256\":\"", "\"pdq\":\"")
                .endsWith("\"pdqQuality\":71}\n");
    }

    @Test
    void saysInOneLineEachWhatHasNoFingerprintOfItsLooks() throws IOException {
        Path empty = Files.write(disk.resolve("a.jpg"), new byte[0]);
        Path dot = Files.writeString(disk.resolve("b.pgm"), "P5 1 1 255\n ");
        Path huge = Files.writeString(disk.resolve("c.ppm"), "P6 30000 30000 255\n ");
        Path cut = Files.write(disk.resolve("d.pgm"), Arrays.copyOf(HALF, 5000));
        Files.writeString(disk.resolve("e.txt"), "not a picture");

        int code = shell.run("hash", disk.toString());

        assertThat(code).isEqualTo(2);
        assertThat(shell.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains(empty.toString(), "\"bytes\":0", "an empty file"),
                        line -> assertThat(line).contains(dot.toString(), "too small"),
                        line -> assertThat(line).contains(huge.toString(), "too large"),
                        line -> assertThat(line).contains(cut.toString(), "cut off"),
                        line -> assertThat(line).contains("no picture that can be read", "\"sha256\":\""));
    }

    @Test
    void doesNotBelieveAName() throws IOException {
        Path picture = Files.write(disk.resolve("a.txt"), HALF);
        Path words = Files.writeString(disk.resolve("b.png"), "no picture at all");

        int code = shell.run("hash", picture.toString(), words.toString());

        assertThat(code).isEqualTo(2);
        assertThat(shell.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("\"pdqQuality\":71}"),
                        line -> assertThat(line).contains("no picture that can be read"));
    }

    @Test
    void saysWhatIsNotThere() {
        int code = shell.run("hash", disk.resolve("none").toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.out()).contains("\"error\":\"no such file or folder\"");
    }

    @Test
    void namesWhatIsNoFile() throws IOException {
        Files.createDirectory(disk.resolve("empty"));
        Files.createSymbolicLink(disk.resolve("link"), disk.resolve("none"));

        int code = shell.run("hash", disk.toString());
        var empty = new Shell();
        int nothing = empty.run("hash", disk.resolve("empty").toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.out())
                .isEqualTo("{\"file\":\"" + disk.resolve("link") + "\",\"error\":\"no such file or folder\"}\n");
        assertThat(nothing).isEqualTo(1);
        assertThat(empty.err()).contains("there is no file in " + disk.resolve("empty"));
    }

    @Test
    void matchReadsWhatItPrints() throws IOException {
        Files.write(disk.resolve("half.pgm"), HALF);
        Files.writeString(disk.resolve("words.txt"), "no picture");
        shell.run("hash", disk.toString());
        Path lines = Files.writeString(disk.resolve("lines.jsonl"), shell.out());

        var match = new Shell();
        int code = match.run("match", lines.toString(), "--against", lines.toString());

        String name = disk.resolve("half.pgm").toString();
        assertThat(code).isZero();
        assertThat(match.out()).isEqualTo("query,match,distance\n" + name + "," + name + ",0\n");
        assertThat(match.err()).contains("files without a fingerprint of their looks: 1");
    }

    @Test
    void itsFilesAreKnownByTheirBytesToo() throws IOException {
        Path picture = Files.write(disk.resolve("half.pgm"), HALF);
        Path words = Files.writeString(disk.resolve("words.txt"), "no picture");
        shell.run("hash", picture.toString(), words.toString());
        Path lines = Files.writeString(disk.resolve("lines.jsonl"), shell.out());
        String md5 = shell.out().lines().toList().get(1).replaceAll(".*\"md5\":\"([0-9a-f]{32})\".*", "$1");
        Path list = Files.writeString(disk.resolve("list.csv"), "md5,category,id\n" + md5 + ",2,w\n");
        Path set = disk.resolve("set");
        shell.run("hashset", "build", list.toString(), "--name", "s", "--out", set.toString());

        var match = new Shell();
        int code = match.run("match", lines.toString(), "--against", set.toString());

        assertThat(code).isZero();
        assertThat(match.out().lines())
                .satisfiesExactly(
                        heading -> assertThat(heading).startsWith("query,match,distance,set"),
                        line -> assertThat(line)
                                .startsWith(words + ",w,0,s,,,2,reported,")
                                .endsWith(",md5,,0"));
    }

    @Test
    void namesThatAreNoTextStayApartAllTheWay() throws IOException {
        for (String name : List.of("%FF", "%FE", "%1B%5B31m")) {
            Files.write(Path.of(URI.create(disk.toUri() + name + ".pgm")), HALF);
        }
        shell.run("hash", disk.toString());
        Path lines = Files.writeString(disk.resolve("lines.jsonl"), shell.out());

        var match = new Shell();
        int code = match.run("match", lines.toString(), "--against", lines.toString());

        assertThat(shell.out()).contains("/\\\\xff.pgm\"", "/\\\\xfe.pgm\"", "/\\\\x1b[31m.pgm\"");
        assertThat(code).isZero();
        assertThat(match.out())
                .contains(disk + "/\\xff.pgm," + disk + "/\\xfe.pgm,0\n")
                .doesNotContain("\u001b");
    }

    @Test
    void anEmptyNameIsAMistakeAndNothingIsRead() {
        int code = shell.run("hash", "");

        assertThat(code).isEqualTo(1);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("an empty name is no file and no folder");
    }

    @Test
    void standardInputIsReadOnce() {
        int code = shell.run("hash", "-", "-");

        assertThat(code).isEqualTo(1);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("standard input (-) can be read once only");
    }

    @Test
    void tellsOfALinkToAFolder() throws IOException {
        Path real = Files.createDirectory(disk.resolve("real"));
        Path from = Files.createDirectory(disk.resolve("from"));
        Files.createSymbolicLink(from.resolve("link"), real);

        int code = shell.run("hash", from.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.out()).contains("a link to a folder, which is not followed");
    }

    @Test
    void readsStandardInput() {
        var out = new StringWriter();
        var console = new Console(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                false,
                Map.of(),
                new ByteArrayInputStream(HALF));

        int code = Main.run(console, "hash", "-");

        assertThat(code).isZero();
        assertThat(out.toString()).startsWith("{\"file\":\"-\",").contains("\"pdqQuality\":71");
    }

    @Test
    void tellsTheOtherTurnsOnRequest() throws IOException {
        byte[] upright = HALF.clone();
        byte[] turned = HALF.clone(); // the same a quarter to the right
        int head = HALF.length - 100 * 100;
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 100; x++) {
                byte value = (byte) (x * x / 40 + (x / 9 * 37 ^ y / 13 * 59) % 120);
                upright[head + 100 * y + x] = value;
                turned[head + 100 * x + 99 - y] = value;
            }
        }
        Path one = Files.write(disk.resolve("one.pgm"), upright);
        Path other = Files.write(disk.resolve("other.pgm"), turned);
        var plain = new Shell();

        int code = shell.run("hash", "--turns", one.toString());
        plain.run("hash", other.toString());

        String asItIs = plain.out().replaceAll("(?s).*\"pdq\":\"([0-9a-f]{64})\".*", "$1");
        assertThat(code).isZero();
        assertThat(plain.out()).doesNotContain("pdqTurned");
        assertThat(shell.out())
                .containsPattern("\"pdqQuality\":\\d+,\"pdqTurned\":\\[(\"[0-9a-f]{64}\",){6}\"[0-9a-f]{64}\"\\]\\}");
        Path asked = Files.writeString(disk.resolve("asked.jsonl"), shell.out());
        Path list = Files.writeString(disk.resolve("list.txt"), asItIs + ",turned\n");
        var match = new Shell();
        match.run("match", asked.toString(), "--against", list.toString());
        assertThat(match.out()).contains(one + ",turned,");
    }
}
