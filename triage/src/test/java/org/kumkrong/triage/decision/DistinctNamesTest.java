// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistinctNamesTest {
    private static List<String> names(String... wishes) {
        return new DistinctNames(List.of(wishes)).all();
    }

    @Test
    void countsThoseWhoComeLater() {
        assertThat(names("7", "8", "7", "7")).containsExactly("7", "8", "7#2", "7#3");
    }

    @Test
    void takesNobodysOwnName() {
        assertThat(names("7", "7", "7#2")).containsExactly("7", "7#3", "7#2");
        assertThat(names("7#2", "7", "7", "7#2")).containsExactly("7#2", "7", "7#3", "7#2#2");
    }
}
