// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFileTest {
    private static final String HEAD = """
            version: 1
            start: 10
            bands: {IMMEDIATE: 80, URGENT: 60, STANDARD: 35, MONITOR: 15}
            retention: {unit_country: TH, countries: {TH: {days: 90, source: s}}}
            completeness: [{piece: PLATFORM, points: 100, en: platform, th: platform}]
            clocks: {deadline: {en: d, th: d}, meeting: {en: m, th: m}, provider_logs: {en: l, th: l}}
            rules:
            """;

    private static String rule(String id, String rest) {
        return "  - id: " + id + "\n    en: why\n    th: why\n    source: s\n" + rest.indent(4);
    }

    private static List<String> problems(String text) {
        return switch (RuleBook.parse(text, "our.yaml")) {
            case RuleReading.Sound _ -> List.of();
            case RuleReading.Refused(List<String> problems) -> problems;
        };
    }

    @Test
    void takesASoundFile(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("our.yaml"), HEAD + rule("a", "when: escalated\npoints: 5"));

        assertThat(RuleBook.read(file)).isInstanceOf(RuleReading.Sound.class);
    }

    @Test
    void takesTheRulesThatComeWithTheProgram() {
        assertThat(problems(RuleBook.standardText())).isEmpty();
    }

    @Test
    void namesLineAndNearestFactForAMisspeltOne() {
        assertThat(problems(HEAD + rule("a", "when: escalatd\npoints: 5")))
                .containsExactly("our.yaml:12: there is no fact `escalatd`; did you mean `escalated`?");
    }

    @Test
    void namesLineAndAllowedKeysForAnUnknownKey() {
        assertThat(problems(HEAD + rule("a", "when: escalated\npoint: 5")))
                .anySatisfy(p -> assertThat(p).startsWith("our.yaml:13: unknown key `point`; expected one of cap,"))
                .anySatisfy(p -> assertThat(p).contains("the rule does nothing"));
    }

    @Test
    void findsEveryMistakeInOneReading() {
        String text = HEAD
                + rule("a", "when: child_age < twelve\npoints: 5")
                + rule("b", "when: escalated\npoints: 500")
                + rule("c", "when: deadline_in < 5\npoints: 5");

        assertThat(problems(text))
                .containsExactlyInAnyOrder(
                        "our.yaml:12: expected a number of at most 6 digits after `child_age`, found `twelve`",
                        "our.yaml:19: expected a whole number from -100 to 100, found `500`",
                        "our.yaml:24: expected minutes, hours or days, found the end");
    }

    @Test
    void refusesAnIdGivenTwice() {
        String one = rule("a", "when: escalated\npoints: 5");

        assertThat(problems(HEAD + one + one)).containsExactly("our.yaml:14: the id `a` is taken already");
    }

    @Test
    void refusesRulesByWhichAiMadeMaterialCouldLowerATip() {
        assertThat(problems(HEAD + rule("a", "when: generative_ai and files > 0\npoints: -5")))
                .singleElement()
                .asString()
                .startsWith("our.yaml:8: material that may be AI-made must never lower a tip");
        assertThat(problems(HEAD + rule("a", "when: generative_ai\ncap: MONITOR")))
                .hasSize(1);
        assertThat(problems(HEAD + rule("a", "when: escalated and not generative_ai\npoints: 5")))
                .hasSize(1);
        assertThat(problems(HEAD + rule("a", "when: viral and not generative_ai\npoints: -5")))
                .hasSize(1);
        assertThat(problems(HEAD + rule("a", "when: generative_ai\npoints: 5"))).isEmpty();
    }

    @Test
    void refusesRulesByWhichDangerCouldLowerATip() {
        assertThat(problems(HEAD + rule("a", "when: not escalated\npoints: 5"))).hasSize(1);
        assertThat(problems(HEAD + rule("a", "when: child_age >= 12\npoints: 5")))
                .hasSize(1);
        assertThat(problems(HEAD + rule("a", "when: self_harm <= 1\npoints: 5")))
                .hasSize(1);
        assertThat(problems(HEAD + rule("a", "when: self_harm >= 1\npoints: -5")))
                .hasSize(1);
        assertThat(problems(HEAD + rule("a", "when: deadline_in < 5 hours\ncap: MONITOR")))
                .hasSize(1);
        assertThat(problems(HEAD + rule("a", "when: viral and not self_harm >= 1\npoints: -5")))
                .isEmpty();
    }

    @Test
    void refusesAGroupWhoseWeightiestRuleDoesLess() {
        String text = HEAD
                + rule("a", "when: escalated\npoints: 5\nfloor: URGENT\ngroup: g")
                + rule("b", "when: sadistic\npoints: 9\ngroup: g");

        assertThat(problems(text))
                .singleElement()
                .asString()
                .startsWith("our.yaml:16: in the group `g` this rule has more points than `a` but a lower floor");
    }

    @Test
    void refusesAReasonThatNamesNoFact() {
        String text = HEAD + "  - {id: a, when: escalated, points: 1, en: 'age {age}', th: t, source: s}\n";

        assertThat(problems(text))
                .containsExactly("our.yaml:8: `{age}` names no fact; docs/triage-rules.md lists them");
    }

    @Test
    void refusesBandsThatDoNotFall() {
        String text = HEAD.replace("URGENT: 60", "URGENT: 90") + rule("a", "when: escalated\npoints: 5");

        assertThat(problems(text)).singleElement().asString().startsWith("our.yaml:3: the lowest priorities");
    }

    @Test
    void refusesSharesOfCompletenessThatDoNotMakeAHundred() {
        String text = HEAD.replace("points: 100", "points: 90") + rule("a", "when: escalated\npoints: 5");

        assertThat(problems(text)).containsExactly("our.yaml:5: the points of all pieces must add up to 100, not 90");
    }

    @Test
    void saysWhereYamlBreaks() {
        assertThat(problems("version: 1\nrules: [\n"))
                .singleElement()
                .asString()
                .contains("not readable as YAML");
        assertThat(problems("")).containsExactly("our.yaml:1: the file is empty");
    }
}
