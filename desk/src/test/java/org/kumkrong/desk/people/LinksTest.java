// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static Links.Seen link(int... millibits) {
        List<Links.Part> parts = java.util.Arrays.stream(millibits)
                .mapToObj(each -> new Links.Part("e", "t", each))
                .toList();
        MentionId mention = new MentionId(new UUID(0, 1), "suspect", 0);
        return new Links.Seen(
                mention, mention, "", java.util.Arrays.stream(millibits).sum(), 0.5, true, parts, "", 0, "", "");
    }

    @Test
    void fallsFromOnePartToTheNext() {
        Links.Seen link = link(-10_000, 30_000, -5_000);

        assertThat(link.zero()).isEqualTo(33);
        assertThat(link.steps()).extracting(Links.Step::from).containsExactly(0, 0, 83);
        assertThat(link.steps()).extracting(Links.Step::width).containsExactly(33, 100, 17);
        assertThat(link.steps()).extracting(Links.Step::sum).containsExactly("−10.0", "+20.0", "+15.0");
        assertThat(link.steps().getLast().sum()).isEqualTo(link.bits());
    }

    @Test
    void showsEvenTheSmallestPart() {
        assertThat(link(50_000, 10).steps().getLast().width()).isEqualTo(1);
    }
}
