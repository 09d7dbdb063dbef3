// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kumkrong.triage.settings.Problems;

class LeaningTest {
    private static final String TABLE = "base\t-100\nsome\t0\nfar\t100\n200\tab\n100\tbc\n-400\tzz\n";

    private static Leaning.Lean lean(String text) {
        Leaning leaning = Objects.requireNonNull(Leaning.read(TABLE, new Problems("leaning.tsv")));
        return leaning.lean(Folded.of(text, 0, text.length()));
    }

    @Test
    void addsWeightsOfWhatStandsThereOverTheRootOfTheirNumber() {
        assertThat(lean("ab")).isEqualTo(Leaning.Lean.FAR); // 200 / 1 − 100
        assertThat(lean("abc")).isEqualTo(Leaning.Lean.FAR); // 300 / √2 − 100 = 112
        assertThat(lean("bc")).isEqualTo(Leaning.Lean.SOME); // 100 − 100
        assertThat(lean("bczz")).isEqualTo(Leaning.Lean.NOT);
    }

    @Test
    void countsARunOnceHoweverOftenItStands() {
        assertThat(lean("bc bc bc bc")).isEqualTo(Leaning.Lean.SOME);
    }

    @Test
    void weighsEachLineByItself() {
        assertThat(lean("zz zz\nab")).isEqualTo(Leaning.Lean.FAR);
    }

    @Test
    void namesTheLineThatIsWrong() {
        Problems problems = new Problems("leaning.tsv");

        assertThat(Leaning.read("base\t0\nmuch\tab\n", problems)).isNull();
        assertThat(problems.lines()).containsExactly("leaning.tsv:2: expected a weight, a tab and a run of letters");
    }
}
