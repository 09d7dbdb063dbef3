// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.hashindex.Pdq;

class MatchVideosTest {
    @TempDir
    Path disk;

    private Path clip;
    private Path known;
    private final Shell shell = new Shell();

    /// A fingerprint like no other of another number.
    private static String digits(int number) {
        return String.format("%02x", number).repeat(32);
    }

    private static String frames(int... numbers) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            lines.append(String.format(Locale.ROOT, "%d,100,%s,%d.033\n", i, digits(numbers[i]), i));
        }
        return lines.toString();
    }

    @BeforeEach
    void writesVideos() throws IOException {
        known = Files.createDirectory(disk.resolve("known"));
        clip = Files.writeString(
                disk.resolve("clip.txt"), frames(0x01, 0x02, 0x04, 0x08, 0x01) + "9,49," + digits(0x70));
        Files.writeString(known.resolve("long.txt"), frames(0x01, 0x02, 0x04, 0x08, 0x16, 0x33, 0x55, 0x78));
        Files.writeString(known.resolve("half.txt"), frames(0x01, 0x02, 0xff));
    }

    @Test
    void printsWhatTwoVideosHaveInCommonFromTheUsualShareOn() {
        int code = shell.run("match", clip.toString(), "--against", known.toString(), "--radius", "0");

        assertThat(code).isZero();
        assertThat(shell.out())
                .isEqualTo("query,match,percent_of_query,percent_of_match\n" + clip + "," + known.resolve("long.txt")
                        + ",100.00,50.00\n");
    }

    @Test
    void takesOtherSharesQualityAndRadius() {
        int code = shell.run(
                "match",
                clip.toString(),
                "--against",
                known.toString(),
                "--radius",
                "0",
                "--percent-of-query",
                "40",
                "--percent-of-match",
                "60",
                "--quality",
                "49");

        assertThat(code).isZero();
        assertThat(shell.out())
                .isEqualTo("query,match,percent_of_query,percent_of_match\n" + clip + "," + known.resolve("half.txt")
                        + ",40.00,66.67\n");
    }

    @Test
    void namesFileAndLineOfWhatIsNoFrameAndComparesTheOthers() throws IOException {
        Path bad = Files.writeString(known.resolve("bad.txt"), frames(1, 2) + "3,100,00ff,3.0\n");
        Path blind = Files.writeString(known.resolve("blind.txt"), "0,10," + digits(1));

        int code = shell.run("match", clip.toString(), "--against", known.toString(), "--radius", "0");

        assertThat(code).isEqualTo(2);
        assertThat(shell.err())
                .contains(bad + " line 3: a PDQ fingerprint has 64 hexadecimal digits, not 4")
                .contains(blind + ": no frame of a quality of 50 or more");
        assertThat(shell.out().lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "--percent-of-query, 101, --percent-of-query must be between 0 and 100",
        "--percent-of-match, -1, --percent-of-match must be between 0 and 100",
        "--percent-of-match, NaN, --percent-of-match must be between 0 and 100",
        "--quality, 500, --quality must be between 0 and 100",
        "--quality, x, is not a whole number"
    })
    void refusesSharesThatAreNone(String option, String value, String why) {
        int code = shell.run("match", clip.toString(), "--against", known.toString(), option, value);

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains(why);
    }

    @Test
    void videosAreNotComparedWithPictures() throws IOException {
        Path pictures = Files.writeString(disk.resolve("pictures.txt"), digits(1) + "\n");

        assertThat(shell.run("match", clip.toString(), "--against", pictures.toString()))
                .isEqualTo(1);
        assertThat(shell.run("match", pictures.toString(), "--against", known.toString()))
                .isEqualTo(1);
        assertThat(shell.run("match", pictures.toString(), "--against", pictures.toString(), "--quality", "1"))
                .isEqualTo(1);

        assertThat(shell.err())
                .contains(clip + " holds frames of videos, " + pictures + " does not")
                .contains(known + " holds frames of videos, " + pictures + " does not")
                .contains(pictures + " holds none");
    }

    /// The reference's own videos, where a copy of its data lies, against each frame compared with each.
    @TestFactory
    Stream<DynamicTest> videosOfTheReferenceAreComparedFrameByFrame() throws IOException {
        Path folder = Path.of(System.getenv().getOrDefault("KUMKRONG_DATA", ""), "vpdq");
        List<Path> videos = Files.isDirectory(folder)
                ? Stream.of("doorknob-hd-no-bar", "pattern-hd-no-bar", "pattern-sd-grey-bar", "test-padded-dimensions")
                        .map(name -> folder.resolve(name + ".txt"))
                        .toList()
                : List.of();
        return videos.stream()
                .map(query -> DynamicTest.dynamicTest(query.getFileName().toString(), () -> {
                    TreeSet<String> expected = new TreeSet<>();
                    for (Path other : videos) {
                        double ofQuery = percent(query, other);
                        if (ofQuery > 0) {
                            expected.add(String.format(
                                    Locale.ROOT, "%s,%s,%.2f,%.2f", query, other, ofQuery, percent(other, query)));
                        }
                    }
                    var each = new Shell();
                    each.run("match", query.toString(), "--against", folder.toString(), "--percent-of-query", "0");

                    assertThat(each.out().lines().skip(1)).containsExactlyElementsOf(expected);
                }));
    }

    private static double percent(Path of, Path in) throws IOException {
        List<Pdq> ours = distinct(of);
        List<Pdq> theirs = distinct(in);
        long found = ours.stream()
                .filter(one -> theirs.stream().anyMatch(other -> one.distance(other) <= 31))
                .count();
        return 100.0 * found / ours.size();
    }

    private static List<Pdq> distinct(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split(","))
                .filter(cells -> Integer.parseInt(cells[1]) >= 50)
                .map(cells -> Pdq.of(cells[2]))
                .distinct()
                .toList();
    }
}
