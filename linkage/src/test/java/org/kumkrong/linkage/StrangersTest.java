// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kumkrong.linkage.Holding.Bounds;
import org.kumkrong.linkage.Holding.Chances;

class StrangersTest {
    private static final Clustering CLUSTERING = Clustering.byHoldings(
            0,
            List.of(
                    new Holding("account", "account", new Chances(1e-8, 0.001, 0.05), new Bounds(24, 400)),
                    new Holding("bank", "bank", new Chances(1e-7, 0.05, 0.05), new Bounds(24, 400))));
    private static final Schema SCHEMA = new Schema(
            List.of(new Field("account", FieldType.KEY), new Field("bank", FieldType.KEY)),
            List.of(),
            List.of(),
            CLUSTERING);

    /// Of n who show an account each, the k-th beside those before counts -log2(1 - 0.05 (k - 1)), by hand; the last
    /// and strangest is left out.
    @Test
    void sumsWhatEachShowsThatNobodyBeforeDid() {
        assertThat(strangers(IntStream.range(0, 5).mapToObj(i -> "a" + i).toList()))
                .isEqualTo((float) -(log2(0.95) + log2(0.90) + log2(0.85)));
    }

    @Test
    void growsFasterThanTheirNumber() {
        float ten = strangers(IntStream.range(0, 10).mapToObj(i -> "a" + i).toList());
        float thirty = strangers(IntStream.range(0, 30).mapToObj(i -> "a" + i).toList());

        assertThat(ten).isBetween(3f, 4f);
        assertThat(thirty).isGreaterThan(6 * ten);
    }

    @Test
    void findsNobodyStrangeWhoSharesMore() {
        assertThat(strangers(List.of("a", "a", "a", "a"))).isZero();
    }

    @Test
    void findsNobodyStrangeWhoShowsNothingElse() {
        assertThat(strangers(List.of("", "", "", "", "", ""))).isZero();
    }

    @Test
    void leavesTwoToTheirOwnEvidence() {
        assertThat(strangers(List.of("a", "b"))).isZero();
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /// By how many bits holders of one bank account look like strangers, each with an account.
    private static float strangers(List<String> accounts) {
        Records records = new Records(SCHEMA);
        for (int i = 0; i < accounts.size(); i++) {
            records.begin(i);
            records.add(0, accounts.get(i));
            records.add(1, "bank");
            records.end();
        }
        Ranking ranking = Ranking.of(records);
        HeldValues values = new HeldValues(records, CLUSTERING.holdings(), ranking.records());
        Learning learning = new Learning(values, Worths.before(records, CLUSTERING.holdings()));
        Groups groups = new Groups(values);
        float[] bits = new Strangers(values, learning, groups).ofAll(new Holders(values, learning, groups));
        int bank = IntStream.range(0, values.size())
                .filter(value -> values.text(value).equals("bank"))
                .findFirst()
                .orElseThrow();
        return bits[bank];
    }
}
