// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparatorTest {
    @ParameterizedTest
    @CsvSource({
        "william, william, same",
        "william, willam, nearly the same",
        "müller, mueller, nearly the same",
        "william, wm, alike",
        "thomas, thos, nearly the same",
        "alexander, alexr, alike",
        "elizabeth, eliz, alike",
        "james, jas, alike",
        "edward, ned, alike",
        "william, w, initial or part of it",
        "anna maria, maria, initial or part of it",
        "william, robert, different",
        "martha, ma, a little alike"
    })
    void tellsHowTwoGivenNamesDiffer(String a, String b, String label) {
        Records records = new Records(new Schema(
                List.of(new Field("given", FieldType.NAME)),
                List.of(new Comparison.SameName("given", "given", "", true)),
                List.of(),
                new Clustering(Clustering.Mean.PLAIN, 0, -4)));
        for (String name : List.of(a, b)) {
            records.begin(name.hashCode());
            records.add(0, name);
            records.end();
        }
        Comparators comparators = new Comparators(records);

        Comparator given = comparators.get(0);

        assertThat(given.levels().get(Comparator.level(given.compare(0, 1))).label())
                .isEqualTo(label);
        assertThat(given.levels().get(Comparator.level(given.compare(1, 0))).label())
                .isEqualTo(label);
    }
}
