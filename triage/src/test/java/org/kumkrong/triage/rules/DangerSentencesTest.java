// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.triage.TipMaker.TIME;
import static org.kumkrong.triage.TipMaker.tip;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.Passage;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.Urgency;
import org.kumkrong.triage.signals.SignalReader;

class DangerSentencesTest {
    private static final RuleBook RULES = RuleBook.standard();
    private static final SignalReader READER = SignalReader.standard();

    record Sentence(boolean danger, String about, String words) {
        IncidentKind incident() {
            return about.equals("deadline") || about.equals("paid-again")
                    ? IncidentKind.SEXTORTION
                    : IncidentKind.OTHER;
        }
    }

    static Stream<Sentence> sentences() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DangerSentencesTest.class.getResourceAsStream("danger-sentences.tsv")),
                StandardCharsets.UTF_8))) {
            List<Sentence> sentences = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Sentence(cells[0].equals("danger"), cells[1], cells[2].replace('⏎', '\n')))
                    .toList();
            return sentences.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void hurriesForDangerAndForNothingElse(Sentence sentence) {
        Urgency urgency = RULES.rank(
                READER.read(tip().about(sentence.incident())
                        .passage(Passage.Kind.NOTE, sentence.words())
                        .make()),
                Known.nothing(),
                TIME.plus(Duration.ofDays(30)));

        boolean hurries = urgency.band().compareTo(Band.URGENT) <= 0
                || urgency.reasons().stream().anyMatch(r -> r.rule().equals("little-time-given"));
        assertThat(hurries).isEqualTo(sentence.danger());
    }
}
