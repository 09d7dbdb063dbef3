// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kumkrong.triage.TipMaker.TIME;
import static org.kumkrong.triage.TipMaker.tip;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.KnownOfFiles;
import org.kumkrong.triage.signals.SignalReader;

class ConditionTest {
    private static final SignalReader READER = SignalReader.standard();

    private static boolean holds(String condition) throws ConditionParser.Wrong {
        return holds(condition, TIME.plus(Duration.ofHours(30)));
    }

    private static boolean holds(String condition, Instant now) throws ConditionParser.Wrong {
        Facts facts = Facts.of(
                READER.read(tip().about(IncidentKind.GROOMING)
                        .child(12)
                        .child(9)
                        .file("A1")
                        .make()),
                new Known(2, 1, null, 0, KnownOfFiles.inTips(7, 3, 0), 0, false),
                now,
                new Retention("TH", Map.of("TH", 90)));
        return ConditionParser.parse(condition).holds(facts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "child_age = 9 | true",
                "child_age != 9 | false",
                "child_age < 9 or children >= 2 | true",
                "not (child_age <= 9 and children = 2) | false",
                "incident = grooming | true",
                "incident in (sextortion, trafficking) | false",
                "incident != sextortion | true",
                "worst_class = a1 | true",
                "since_incident > 1 days and since_incident <= 30 hours | true",
                "deadline_in is known | false",
                "deadline_in > 100 days | true",
                "deadline_in <= 100 days | false",
                "deadline_passed < 100 days | false",
                "subject_seen is not known | true",
                "subject_tips >= 2 and file_tips_min < 5 | true",
                "escalated or viral or spam | false",
                "not escalated and not not sextortion | false",
            })
    void holdsAsItReads(String condition, boolean expected) throws ConditionParser.Wrong {
        assertThat(holds(condition)).isEqualTo(expected);
    }

    @Test
    void aTimeFarAheadIsNotJustNow() throws ConditionParser.Wrong {
        assertThat(holds("since_incident <= 1 hours", TIME.minus(Duration.ofHours(20))))
                .isTrue();
        assertThat(holds("since_incident is known", TIME.minus(Duration.ofHours(25))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "child_age | `child_age` is a number; expected one of < <= = != >= > after it, found the end",
                "escalated = 1 | `escalated` is true or false; write `escalated` or `not escalated` without `=`",
                "incident = fraud | `incident` is never `fraud`; expected one of sextortion, grooming,",
                "(escalated | expected `)`, found the end",
                "escalated viral | expected `and`, `or` or the end, found `viral`",
                "child_age < 12 years | expected `and`, `or` or the end, found `years`",
                "deadline_in < 3 weeks | expected minutes, hours or days after `3`, found `weeks`",
                "child_age is old | expected `known` or `not known` after `child_age is`, found `old`",
                "escalated && viral | `&` means nothing here",
                "and | there is no fact `and`",
            })
    void saysWhatItExpected(String condition, String message) {
        assertThatThrownBy(() -> ConditionParser.parse(condition)).hasMessageStartingWith(message);
    }

    @Test
    void refusesToNestWithoutEnd() {
        assertThatThrownBy(() -> ConditionParser.parse("not ".repeat(50) + "viral"))
                .hasMessageStartingWith("more than 20 brackets");
    }
}
