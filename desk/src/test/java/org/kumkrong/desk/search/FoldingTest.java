// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            " ",
            "\t",
            "\u00a0",
            "\u200b",
            "0",
            "๐",
            "๙",
            "٣",
            "ก",
            "ี",
            "่",
            "ำ",
            "ุ",
            "เ",
            "Ａ",
            "ﬁ",
            "é",
            "e",
            "\u0301",
            "İ",
            "Σ",
            "ς",
            "Ω",
            "\u1e9e",
            "ß",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "한",
            "\u1100",
            "\u1161",
            "\u0000",
            "\u093c",
            "क",
            "-",
            "@");

    @Test
    void theQuickWaySaysWhatTheThoroughOneSays() {
        Random random = new Random(7);
        for (int round = 0; round < 100_000; round++) {
            StringBuilder text = new StringBuilder();
            IntStream.range(0, random.nextInt(12))
                    .forEach(piece -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
            String written = text.toString();
            assertThat(places(Folding.of(written), written.length()))
                    .as(() -> written.codePoints()
                            .mapToObj(Integer::toHexString)
                            .toList()
                            .toString())
                    .isEqualTo(places(Folding.clusterByCluster(written), written.length()));
        }
    }

    private static String places(Folding folding, int end) {
        String text = folding.text();
        return text
                + IntStream.rangeClosed(0, text.length())
                        .mapToObj(letter -> " " + folding.source(letter, end))
                        .toList();
    }
}
