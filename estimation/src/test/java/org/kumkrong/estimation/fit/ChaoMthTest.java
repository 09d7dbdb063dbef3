// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.estimation.ReferenceTables;

class ChaoMthTest {
    /// `closedp.t`, row `Mth Chao (LB)`, of R's Rcapture 1.4-4.
    @ParameterizedTest
    @CsvSource({
        "Korea,141.9926473506603",
        "UKdat,12298.50813017654",
        "UKdat_5,13570.02680094032",
        "UKdat_4,10813.436379227956",
        "NewOrl,1206.295864849279",
        "NewOrl_5,1294.103493515552",
        "Australia,1157.276920710402",
        "Artificial_3,539.0939294286068",
        "spina,756.757482129810",
        "HIV,11700.98829586127"
    })
    void estimateIsThatOfRcapture(String table, double theirs) {
        Fit fit = ChaoMth.fit(ReferenceTables.overlaps(table));

        assertThat(fit.total()).isCloseTo(theirs, within(1e-6 * theirs));
    }

    @Test
    void listsThatShareNobodyHaveNone() {
        Fit fit = ChaoMth.fit(new Overlaps(0, 10, 20, 0, 30, 0, 0, 0));

        assertThat(fit.verdict()).isEqualTo(Verdict.NO_ESTIMATE);
    }
}
