// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kumkrong.intake.Role;
import org.kumkrong.triage.Band;

class CasePictureTest {
    private static final ReportLimits LIMITS = new ReportLimits(10, 5, 5, 5, 5, 2, 30, 5, 30, 40, 5, 5, 500);

    @Test
    void keepsTheLinksThatHoldAPersonTogetherBeforeStrongerOnes() {
        var picture = CasePicture.of(List.of(everyoneLinked(20)), LIMITS).getFirst();

        assertThat(picture.links()).hasSize(30);
        assertThat(reached(picture)).isEqualTo(20);
    }

    @Test
    void sharesTheTotalOfLinksAmongCases() {
        var pictures = CasePicture.of(List.of(everyoneLinked(20), everyoneLinked(20), everyoneLinked(20)), LIMITS);

        assertThat(pictures).hasSize(2);
        assertThat(pictures.get(0).links().size() + pictures.get(1).links().size())
                .isEqualTo(40);
    }

    @Test
    void leavesOutLinksToTipsThatAreNotShown() {
        var picture = CasePicture.of(List.of(everyoneLinked(60)), LIMITS).getFirst();

        assertThat(picture.tips()).hasSize(30);
        assertThat(picture.links())
                .allSatisfy(l -> assertThat(Math.max(l.tipA(), l.tipB())).isLessThan(30));
    }

    /// Tips 0…9 strongly linked to each other, the rest by one weak link each.
    private static CaseFile everyoneLinked(int tips) {
        var links = new ArrayList<CaseFile.Link>();
        for (int i = 0; i < tips; i++) {
            for (int j = i + 1; j < Math.min(10, tips); j++) {
                links.add(link(i, j, 50));
            }
            if (i >= 10) {
                links.add(link(i - 1, i, 11));
            }
        }
        var mentions =
                IntStream.range(0, tips).mapToObj(CasePictureTest::mention).toList();
        var caseTips = IntStream.range(0, tips)
                .mapToObj(i -> new CaseFile.CaseTip("t" + i, Band.STANDARD, 40, null, ""))
                .toList();
        var person = new CaseFile.Person("s", Role.SUSPECT, mentions, List.of());
        return new CaseFile("k", "s", Band.STANDARD, 40, tips, 1, 0, null, caseTips, List.of(person), links, List.of());
    }

    private static CaseFile.Link link(int a, int b, double bits) {
        return new CaseFile.Link(
                mention(a), mention(b), bits, 1, List.of(new CaseFile.Evidence(Words.same("x"), bits)));
    }

    private static CaseFile.Mentioned mention(int tip) {
        return new CaseFile.Mentioned("t" + tip, Role.SUSPECT, 0);
    }

    private static long reached(CasePicture picture) {
        var group = IntStream.range(0, picture.tips().size()).toArray();
        picture.links().forEach(l -> {
            int from = group[l.tipA()];
            int to = group[l.tipB()];
            for (int i = 0; i < group.length; i++) {
                group[i] = group[i] == from ? to : group[i];
            }
        });
        return java.util.Arrays.stream(group).filter(g -> g == group[0]).count();
    }
}
