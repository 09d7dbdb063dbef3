// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MillionTest {
    private static final int KNOWN = 1_000_000;
    private static final int QUERIES = 300;
    private static final int RADIUS = 31;

    @TempDir
    Path folder;

    /// As [Planted#bruteForce], without an object for each fingerprint.
    private static List<NearPair> bruteForce(PdqList queries, PdqList known) {
        List<NearPair> pairs = new ArrayList<>();
        for (int query = 0; query < queries.size(); query++) {
            for (int row = 0; row < known.size(); row++) {
                int distance = Distance.of(queries.longs(), query * 4, known.longs(), row * 4);
                if (distance <= RADIUS) {
                    pairs.add(new NearPair(query, row, distance));
                }
            }
        }
        pairs.sort(null);
        return pairs;
    }

    @Test
    void everyWayFindsTheSameAmongAMillion() throws IOException {
        Planted planted = new Planted(1_000_003);
        PdqList known = planted.many(KNOWN);
        PdqList queries = planted.nearby(known, QUERIES, RADIUS + 3);
        List<NearPair> right = bruteForce(queries, known);
        try (NearIndex index = NearIndex.open(folder)) {
            index.load(known, LongStream.range(0, KNOWN).toArray(), 2);

            List<NearPair> one = new ArrayList<>();
            for (int query = 0; query < QUERIES; query++) {
                for (NearHit hit : index.near(queries.get(query), RADIUS)) {
                    one.add(new NearPair(query, (int) hit.entry(), hit.distance()));
                }
            }
            List<NearPair> joined = index.join(queries, RADIUS, 2).stream()
                    .map(match -> new NearPair(
                            match.query(),
                            (int) match.hit().entry(),
                            match.hit().distance()))
                    .toList();

            assertThat(right).hasSizeGreaterThan(QUERIES / 2);
            assertThat(one).isEqualTo(right);
            assertThat(joined).isEqualTo(right);
            assertThat(NearJoin.pairs(queries, known, RADIUS, 2)).isEqualTo(right);
        }
    }
}
