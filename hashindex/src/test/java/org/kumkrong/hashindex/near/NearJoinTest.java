// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearJoinTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 15, 16, 30, 31, 32, 47, 48, 63, 64})
    void findsWhatComparingEachWithEachFinds(int radius) {
        Planted planted = new Planted(radius);
        PdqList known = planted.many(5000);
        PdqList queries = planted.nearby(known, 700, Math.min(256, radius + 6));

        List<NearPair> found = NearJoin.pairs(queries, known, radius, 2);

        assertThat(found).hasSizeGreaterThan(5).isEqualTo(Planted.bruteForce(queries, known, radius));
    }

    @Test
    void doesNotMindWhichListIsLonger() {
        Planted planted = new Planted(5);
        PdqList known = planted.many(6000);
        PdqList queries = planted.nearby(known, 400, 40);

        List<NearPair> there = NearJoin.pairs(queries, known, 31, 2);
        List<NearPair> back = NearJoin.pairs(known, queries, 31, 1);

        assertThat(back.stream()
                        .map(pair -> new NearPair(pair.known(), pair.query(), pair.distance()))
                        .sorted())
                .isEqualTo(there);
    }

    @Test
    void tellsEachPairOnceHoweverManyAreAlike() {
        PdqList same = new PdqList();
        for (int i = 0; i < 5000; i++) {
            same.add(1, 2, 3, 4);
        }
        PdqList query = new PdqList();
        query.add(1, 2, 3, 5);

        List<NearPair> found = NearJoin.pairs(query, same, 31, 2);

        assertThat(found).hasSize(5000).doesNotHaveDuplicates();
    }

    @Test
    void refusesARadiusThatIsNotAnswered() {
        assertThatThrownBy(() -> NearJoin.pairs(new PdqList(), new PdqList(), 65, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
