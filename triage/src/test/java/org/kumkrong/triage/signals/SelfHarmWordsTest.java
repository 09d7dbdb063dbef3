// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kumkrong.intake.Passage;
import org.kumkrong.triage.TipMaker;

class SelfHarmWordsTest {
    private static final SignalReader READER = SignalReader.standard();

    record Sentence(int level, Passage.Kind kind, String text) {}

    static Stream<Sentence> sentences() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SelfHarmWordsTest.class.getResourceAsStream("self-harm-sentences.tsv")),
                StandardCharsets.UTF_8))) {
            List<Sentence> sentences = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Sentence(Integer.parseInt(cells[0]), Passage.Kind.valueOf(cells[1]), cells[2]))
                    .toList();
            return sentences.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void weighsWhatASentenceSaysOfSelfHarm(Sentence sentence) {
        TipSignals signals = READER.read(
                TipMaker.tip().passage(sentence.kind(), sentence.text()).make());

        assertThat(signals.selfHarm()).isEqualTo((byte) sentence.level());
    }
}
