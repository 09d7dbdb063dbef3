// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpellingTest {
    /// Its own letters say nothing of how others spell.
    @Test
    void doesNotLearnAHandleFromItself() {
        Spelling without = new Spelling(List.of("mint"));
        Spelling with = new Spelling(List.of("mint", "xq_moonlit.9471"));

        assertThat(with.chance("xq_moonlit.9471"))
                .isEqualTo(without.chance("xq_moonlit.9471"))
                .isLessThan(1e-12);
    }

    @Test
    void knowsCommonNamesInAFolderThatShowsNoOthers() {
        Spelling spelling = new Spelling(List.of("mint", "xq_moonlit.9471"));

        assertThat(spelling.chance("mint")).isGreaterThan(1e-4);
        assertThat(spelling.chance("ploy20091")).isLessThan(spelling.chance("ploy") / 1_000);
    }

    @Test
    void learnsWhatManyOthersSpellAlike() {
        List<String> handles =
                new ArrayList<>(IntStream.range(0, 500).mapToObj(i -> "zqx" + i).toList());

        assertThat(new Spelling(handles).chance("zqx777"))
                .isGreaterThan(100 * new Spelling(List.of()).chance("zqx777"));
    }
}
