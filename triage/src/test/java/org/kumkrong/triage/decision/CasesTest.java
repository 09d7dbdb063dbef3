// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final Instant START = Instant.parse("2026-03-10T05:00:00Z");
    private static final Named NOBODY = new Everyone("child-", List.of());

    @Test
    void holdsTheTipsOfOneSubjectTogether() {
        var cases = Cases.of(days(4), subjects(tips(0, 2, 3), tips(1)), NOBODY);

        assertThat(cases.of(2)).isEqualTo(cases.of(0)).isEqualTo(cases.of(3)).isNotEqualTo(cases.of(1));
        assertThat(cases.about(cases.of(0))).isEqualTo("subject-1");
    }

    @Test
    void isNoLongerThanItsSubjectWhenTipsChainStrangers() {
        // each subject shares one tip with the next: joining what touches would make one case of all
        int[][] chain = IntStream.range(0, 50)
                .mapToObj(i -> tips(3 * i, 3 * i + 1, 3 * i + 2, 3 * i + 3))
                .toArray(int[][]::new);

        var cases = Cases.of(days(151), subjects(chain), NOBODY);

        assertThat(sizes(cases, 151)).allMatch(size -> size <= 4);
    }

    @Test
    void takesAlongASubjectWhoMostlyActsWithALargerOne() {
        var cases = Cases.of(days(8), subjects(tips(0, 1, 2, 3, 4), tips(3, 4, 5)), NOBODY);

        assertThat(cases.of(5)).isEqualTo(cases.of(0));
    }

    @Test
    void leavesASubjectApartWhoSeldomActsWithALargerOne() {
        var cases = Cases.of(days(8), subjects(tips(0, 1, 2, 3, 4), tips(4, 5, 6)), NOBODY);

        assertThat(cases.of(5)).isEqualTo(cases.of(6)).isNotEqualTo(cases.of(4));
    }

    @Test
    void bringsTheChildsOwnReportToTheCaseOfTheOffender() {
        var cases = Cases.of(days(3), subjects(tips(0, 1), tips(2)), new Everyone("child-", List.of(tips(1, 2))));

        assertThat(cases.of(2)).isEqualTo(cases.of(0));
    }

    @Test
    void standsAroundTheChildWhereNoSubjectIsNamedTwice() {
        var cases = Cases.of(days(3), subjects(tips(0), tips(1)), new Everyone("child-", List.of(tips(0, 1))));

        assertThat(cases.of(1)).isEqualTo(cases.of(0)).isNotEqualTo(cases.of(2));
        assertThat(cases.about(cases.of(0))).isEqualTo("child-1");
    }

    @Test
    void splitsByMonthASubjectTooLargeForOneOfficer() {
        int[] all = IntStream.range(0, 400).toArray();

        var cases = Cases.of(days(400), subjects(all), NOBODY);

        assertThat(sizes(cases, 400)).allMatch(size -> size <= 31).hasSize(14);
        assertThat(cases.about(cases.of(0))).isEqualTo("subject-1");
    }

    @Test
    void neverGrowsBeyondItsBound() {
        int[] all = IntStream.range(0, 1_000).toArray();
        List<@Nullable Instant> oneDay = new ArrayList<>(Collections.nCopies(999, START));
        oneDay.add(null);

        var cases = Cases.of(oneDay, subjects(all), new Everyone("child-", List.of(all)));

        assertThat(sizes(cases, 1_000)).allMatch(size -> size <= Cases.TIPS_MAX);
    }

    private static List<@Nullable Instant> days(int tips) {
        List<@Nullable Instant> days = new ArrayList<>();
        IntStream.range(0, tips).forEach(i -> days.add(START.plus(Duration.ofDays(i))));
        return days;
    }

    private static int[] tips(int... tips) {
        return tips;
    }

    private static Named subjects(int[]... tipsOfEach) {
        return new Everyone("subject-", List.of(tipsOfEach));
    }

    private static List<Integer> sizes(Cases cases, int tips) {
        int[] sizes = new int[cases.count()];
        IntStream.range(0, tips).forEach(tip -> sizes[cases.of(tip)]++);
        return Arrays.stream(sizes).boxed().toList();
    }

    private record Everyone(String prefix, List<int[]> tipsOf) implements Named {
        @Override
        public int count() {
            return tipsOf.size();
        }

        @Override
        public String id(int person) {
            return prefix + (person + 1);
        }

        @Override
        public int[] tips(int person) {
            return tipsOf.get(person);
        }

        @Override
        public int[] ofTip(int tip) {
            return IntStream.range(0, tipsOf.size())
                    .filter(person -> Arrays.stream(tipsOf.get(person)).anyMatch(named -> named == tip))
                    .toArray();
        }
    }
}
