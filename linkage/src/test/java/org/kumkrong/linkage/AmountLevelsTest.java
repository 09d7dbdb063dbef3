// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountLevelsTest {
    @ParameterizedTest
    @CsvSource({
        "1500, 1500.00, same",
        "1500, 1510, within one hundredth",
        "1500, 1460, within three hundredths",
        "-1500, -1400, within a tenth",
        "1500, 1200, within three tenths",
        "1500, 15000, further apart",
        "1500, -1500, further apart",
        "0, 0.00, same",
        "1500, unknown, not known"
    })
    void tellsByWhichShareTwoAmountsDiffer(String a, String b, String label) {
        assertThat(label(new Comparison.SameAmount("value", "value"), a, b)).isEqualTo(label);
        assertThat(label(new Comparison.SameAmount("value", "value"), b, a)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-02-27, 2022-02-27, same",
        "2022-02-27, 2022-03-02, near",
        "2021-12-28, 2022-01-10, some way apart",
        "2022-02-27, 2022-04-27, far apart"
    })
    void tellsDaysApartWhereADateIsANumber(String a, String b, String label) {
        assertThat(label(new Comparison.SameNumber("value", "value", 4, 15), a, b))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"1500, 1530", "2022-02-27, 2022-03-02", "-20, -20.5", "0, 0"})
    void filesWhatIsNearUnderOneKey(String a, String b) {
        Records records = records(new Comparison.SameAmount("value", "value"), a, b);
        RuleKeys keys = new RuleKeys(
                records,
                new BlockingRule("near", List.of(new KeyPart("value", KeyPart.Form.NEAR)), 100, List.of()),
                new java.util.HashMap<>());
        keys.prepare();

        assertThat(keys.of(0)).hasSize(2).containsAnyOf(keys.of(1)[0], keys.of(1)[1]);
    }

    private static String label(Comparison comparison, String a, String b) {
        Comparator comparator = new Comparators(records(comparison, a, b)).get(0);
        return comparator
                .levels()
                .get(Comparator.level(comparator.compare(0, 1)))
                .label();
    }

    private static Records records(Comparison comparison, String... values) {
        Records records = new Records(new Schema(
                List.of(new Field("value", FieldType.NUMBER)),
                List.of(comparison),
                List.of(),
                new Clustering(Clustering.Mean.PLAIN, 0, -4)));
        for (int i = 0; i < values.length; i++) {
            records.begin(i);
            records.add(0, values[i]);
            records.end();
        }
        return records;
    }
}
