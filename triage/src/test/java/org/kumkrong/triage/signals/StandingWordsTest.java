// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kumkrong.intake.IncidentKind;

class StandingWordsTest {
    private static TipSignals heard(long marks, int selfHarm, Heard... heard) {
        return new TipSignals(
                marks,
                0,
                IncidentKind.values()[0],
                (byte) selfHarm,
                (byte) -1,
                (short) 1,
                (short) 1,
                (short) 0,
                (byte) 0,
                0,
                TipSignals.NEVER,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(heard));
    }

    @Test
    void setsAsideWhatIsHeardOnlyInStandingWords() {
        TipSignals tip = heard(Signal.SELF_HARM.bit(), 3, new Heard(Signal.SELF_HARM, (byte) 3, 1));

        TipSignals left = tip.without(words -> words == 1);

        assertThat(left.selfHarm()).isZero();
        assertThat(left.has(Signal.SELF_HARM)).isFalse();
        assertThat(left.has(Signal.STANDING_WORDS)).isTrue();
    }

    @Test
    void keepsWhatIsHeardElsewhereInTheTipToo() {
        TipSignals tip = heard(
                Signal.SELF_HARM.bit(),
                3,
                new Heard(Signal.SELF_HARM, (byte) 3, 1),
                new Heard(Signal.SELF_HARM, (byte) 2, 2));

        TipSignals left = tip.without(words -> words == 1);

        assertThat(left.selfHarm()).isEqualTo((byte) 2);
        assertThat(left.has(Signal.SELF_HARM)).isTrue();
    }

    @Test
    void keepsWhatFieldsTold() {
        TipSignals tip = heard(Signal.ACCESS_TO_CHILD.bit(), 0);

        assertThat(tip.without(_ -> true)).isSameAs(tip);
    }
}
