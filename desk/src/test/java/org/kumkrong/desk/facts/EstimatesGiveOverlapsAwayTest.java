// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.desk.facts.paper.Bilingual;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Headline;
import org.kumkrong.estimation.Study;
import org.kumkrong.estimation.StudySettings;
import org.kumkrong.estimation.disclosure.OverlapReader.Told;

/// A reader keeps a sheet, knows the method and all of its settings, and was told of every `c` whether
/// it is small. They
/// try the method on all overlaps of three sources that give the same table, and keep those from which the same
/// would be said. Of what a small overlap could be, more than half must be left.
/// Where a sheet rounds, far more overlaps give the same table, and the nearest of them show three values for certain.
///
/// This reader shares no code with the one whom a sheet is checked against before it is printed: it goes through
/// the overlaps next to one another, those next to the true ones first.
class EstimatesGiveOverlapsAwayTest {
    private static final List<String> SOURCES = List.of("a", "b", "c");
    private static final int SMALLEST = 11;
    private static final int LEFT_MIN = 6;
    private static final int LEFT_MIN_ROUNDED = 3;
    private static final int TRIED_MAX = 3_000;
    private static final StudySettings FEWER_DRAWS =
            StudySettings.usual().withDraws(1_000, 200).declaring(true);

    /// By set of sources, the empty one first.
    private static final List<String> OVERLAPS = List.of(
            "0,86,54,15,54,10,10,5",
            "0,19,60,6,10,6,12,4",
            "0,25,72,15,28,9,9,4",
            "0,14,13,7,88,14,15,1",
            "0,26,61,15,83,7,9,1",
            "0,83,57,13,85,16,9,4",
            "0,39,42,3,30,13,5,0",
            "0,28,37,3,56,5,6,3",
            "0,15,61,9,67,13,11,0",
            "0,87,26,4,11,11,8,6");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatASheetSaysLeavesSmallOverlapsOpen(boolean rounds) {
        int printed = 0;
        for (String written : OVERLAPS) {
            long[] overlaps = overlaps(written);
            Counts counts = counts(overlaps, rounds);
            int enough = rounds ? LEFT_MIN_ROUNDED : LEFT_MIN;
            HiddenFigure figure = HiddenFigure.of(counts, (_, _, _) -> {});
            Bilingual said = figure.figure();
            printed += said == null ? 0 : 1;

            if (said != null) {
                assertThat(fewestLeft(
                                overlaps, counts, enough, other -> HiddenFigure.said(HiddenFigure.outside(other))))
                        .as(written + ": " + said.en())
                        .isGreaterThanOrEqualTo(enough);
            }
        }
        assertThat(printed).isBetween(2, OVERLAPS.size() - 1);
    }

    /// What sheets printed before: a number and its ends, with two digits that count.
    @Test
    void twoDigitsGaveSmallOverlapsAway() {
        long[] overlaps = overlaps(OVERLAPS.get(1));

        int left = fewestLeft(overlaps, counts(overlaps, false), LEFT_MIN, headline -> switch (headline) {
            case Headline.Supported number -> number.figure().inWords().english();
            case Headline.RangeOnly range -> range.figure().inWords().english();
            case Headline.Refused _ -> "";
        });

        assertThat(left).isLessThanOrEqualTo(2);
    }

    /// Of the small overlap of which least is left, how many values are; looks no further once there are enough.
    private static int fewestLeft(long[] overlaps, Counts counts, int enough, Function<Headline, String> words) {
        List<Integer> small = IntStream.range(1, overlaps.length)
                .filter(set -> isSmall(overlaps[set]))
                .boxed()
                .toList();
        List<Set<Long>> left = IntStream.range(0, overlaps.length)
                .<Set<Long>>mapToObj(_ -> new HashSet<>())
                .toList();
        String said = words.apply(headline(overlaps));
        int fewest = 0;
        for (long[] other : fitting(overlaps, ToldBeside.of(counts))) {
            boolean tellsMore = small.stream()
                    .anyMatch(set -> isSmall(other[set]) && !left.get(set).contains(other[set]));
            if (fewest < enough && tellsMore && words.apply(headline(other)).equals(said)) {
                small.stream()
                        .filter(set -> isSmall(other[set]))
                        .forEach(set -> left.get(set).add(other[set]));
                fewest = small.stream()
                        .mapToInt(set -> left.get(set).size())
                        .min()
                        .orElseThrow();
            }
        }
        return fewest;
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < SMALLEST;
    }

    private static Headline headline(long[] overlaps) {
        return Study.of(table(overlaps), FEWER_DRAWS, (_, _, _) -> {}).headline();
    }

    private static CaptureTable table(long[] overlaps) {
        return CaptureTable.of(SOURCES, people(overlaps));
    }

    private static Map<Integer, Long> people(long[] overlaps) {
        Map<Integer, Long> people = new TreeMap<>();
        IntStream.range(1, overlaps.length).forEach(set -> people.put(set, overlaps[set]));
        return people;
    }

    private static long[] overlaps(String written) {
        return Arrays.stream(written.split(",")).mapToLong(Long::parseLong).toArray();
    }

    /// All overlaps next to one another from which the tables follow, the true ones first.
    private static List<long[]> fitting(long[] truth, List<Told> told) {
        List<long[]> found = new ArrayList<>();
        Set<List<Long>> seen = new HashSet<>(Set.of(LongStream.of(truth).boxed().toList()));
        Deque<long[]> open = new ArrayDeque<>(List.of(truth));
        while (!open.isEmpty() && found.size() < TRIED_MAX) {
            long[] here = open.remove();
            found.add(here);
            for (int change = 0; change < 8 * 8 * 8 * 8; change++) {
                long[] next = here.clone();
                next[change & 7]--;
                next[change >> 3 & 7]++;
                next[change >> 6 & 7]--;
                next[change >> 9]++;
                next[0] = 0;
                if (Arrays.stream(next).allMatch(count -> count >= 0)
                        && told.stream().allMatch(row -> fits(row, next))
                        && seen.add(LongStream.of(next).boxed().toList())) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    private static boolean fits(Told row, long[] overlaps) {
        long count = row.sets().stream().mapToLong(set -> overlaps[set]).sum();
        return count >= row.known().least() && count <= row.known().most();
    }

    private static Counts counts(long[] overlaps, boolean rounds) {
        Counts.Rules rules = new Counts.Rules(SMALLEST, rounds, Boolean.TRUE, null, "", "");
        List<Counting.Item> children = new ArrayList<>();
        for (int set = 1; set < overlaps.length; set++) {
            for (long child = 0; child < overlaps[set]; child++) {
                for (int source = 0; source < SOURCES.size(); source++) {
                    if ((set >> source & 1) != 0) {
                        String name = SOURCES.get(source);
                        children.add(new Counting.Item("child", set + "-" + child, name, Bilingual.same(name), 1));
                    }
                }
            }
        }
        Tables tables = new Tables(
                List.of(), FactSheets.policy(rules), SampleSheet.words().ofTables());
        return new Counts(
                "nonce",
                Bilingual.same("unit"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Instant.EPOCH,
                rules,
                tables.of(children),
                Map.of(),
                new Counts.Lists(SOURCES, people(overlaps)));
    }
}
