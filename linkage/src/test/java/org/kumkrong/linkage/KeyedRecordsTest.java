// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeyedRecordsTest {
    private static final long SEED = 5;

    @Test
    void bringsTogetherWhoSharesAKeyAndLeavesOutWhoStandsAlone() {
        KeyedRecords filed = new KeyedRecords(10); // fewer than come
        Map<Long, List<Integer>> expected = new TreeMap<>(Long::compareUnsigned);
        Random random = new Random(SEED);
        for (int record = 0; record < 20_000; record++) {
            long key = Hashes.mix(random.nextInt(8_000));
            filed.add(key, record);
            expected.computeIfAbsent(key, ignored -> new ArrayList<>()).add(record);
        }
        expected.values().removeIf(records -> records.size() < 2);
        Map<Long, List<Integer>> shared = new TreeMap<>(Long::compareUnsigned);
        List<Long> order = new ArrayList<>();

        filed.forEachShared((key, records, from, to) -> {
            order.add(key);
            shared.put(key, Arrays.stream(records, from, to).boxed().toList());
        });

        assertThat(shared).as("seed %d", SEED).isEqualTo(expected);
        assertThat(order).containsExactlyElementsOf(expected.keySet());
    }

    @Test
    void forgetsWhatWasFiledBefore() {
        KeyedRecords filed = new KeyedRecords(4);
        filed.add(7, 0);
        filed.clear();
        filed.add(7, 1);

        List<Long> shared = new ArrayList<>();
        filed.forEachShared((key, records, from, to) -> shared.add(key));

        assertThat(shared).isEmpty();
    }
}
