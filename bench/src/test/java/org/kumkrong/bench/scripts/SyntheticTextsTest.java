// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SyntheticTextsTest {
    @Test
    void halfAreCopiesOfFewScriptsAndNoTwoTextsAreTheSame() {
        SyntheticTexts texts = new SyntheticTexts(7, 4_000);

        Map<Integer, Long> sizes = IntStream.range(0, 4_000)
                .map(texts::script)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(sizes.remove(-1)).isBetween(1_800L, 2_200L);
        assertThat(sizes).hasSizeLessThanOrEqualTo(100);
        assertThat(sizes.getOrDefault(0, 0L)).isGreaterThan(200);
        assertThat(IntStream.range(0, 4_000).mapToObj(texts::text).distinct().count())
                .isGreaterThan(3_800);
        assertThat(texts.text(17)).isEqualTo(new SyntheticTexts(7, 4_000).text(17));
    }
}
