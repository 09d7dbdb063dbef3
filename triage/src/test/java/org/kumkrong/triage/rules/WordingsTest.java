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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.Passage;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.signals.SignalReader;
import org.kumkrong.triage.signals.TipSignals;

/// What is heard in 1,900 wordings from which the words have learnt: keeps what was reached, measures nothing new.
class WordingsTest {
    private static final RuleBook RULES = RuleBook.standard();
    private static final SignalReader READER = SignalReader.standard();

    record Wording(boolean danger, String round, String language, String kind, String words) {
        TipSignals read() {
            boolean blackmail = danger && (kind.equals("deadline") || kind.equals("paidagain"));
            return READER.read(tip().about(blackmail ? IncidentKind.SEXTORTION : IncidentKind.OTHER)
                    .passage(Passage.Kind.NARRATIVE, words)
                    .make());
        }

        boolean heard() {
            Band band = RULES.rank(read(), Known.nothing(), TIME.plus(Duration.ofDays(30)))
                    .band();
            return band.compareTo(Band.URGENT) <= 0;
        }
    }

    private static Stream<Wording> wordings(String round, String language, boolean danger) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordingsTest.class.getResourceAsStream("wordings.tsv")),
                StandardCharsets.UTF_8))) {
            List<Wording> all = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Wording(
                            cells[0].equals("danger"), cells[1], cells[2], cells[3], cells[4].replace('⏎', '\n')))
                    .toList();
            return all.stream()
                    .filter(w -> w.round().equals(round) && w.language().equals(language) && w.danger() == danger);
        }
    }

    private static double share(List<Wording> wordings, java.util.function.Predicate<Wording> what) {
        return (double) wordings.stream().filter(what).count() / wordings.size();
    }

    @ParameterizedTest
    @CsvSource({
        "1, en, 0.97",
        "1, th, 0.96",
        "2, en, 0.79",
        "2, th, 0.85",
        "3, en, 0.94",
        "3, th, 0.94",
        "4, en, 0.94",
        "4, th, 0.87",
        "6, en, 0.96",
        "6, th, 0.93",
        "5, en, 0.94",
        "5, th, 0.87"
    })
    void hearsDangerInMostWordings(String round, String language, double least) throws IOException {
        assertThat(share(wordings(round, language, true).toList(), Wording::heard))
                .isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void seldomHearsDangerWhereThereIsNone(String round, String language) throws IOException {
        assertThat(share(wordings(round, language, false).toList(), Wording::heard))
                .isLessThanOrEqualTo(0.05);
    }

    static Stream<Arguments> sets() {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(String::valueOf)
                .flatMap(round -> Stream.of(Arguments.of(round, "en"), Arguments.of(round, "th")));
    }

    @Test
    void leavesWhatIsMerelySeriousBelowDanger() throws IOException {
        List<Wording> serious = Stream.concat(wordings("5", "en", false), wordings("5", "th", false))
                .filter(w -> w.kind().equals("serious"))
                .toList();

        assertThat(share(serious, Wording::heard)).isLessThanOrEqualTo(0.03);
    }
}
