// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.intake.TipFlag;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.report.ReportModel.Clock;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    private final Messages messages = Messages.load();

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(messages.th().keySet()).isEqualTo(messages.en().keySet());
    }

    @Test
    void bothLanguagesLeaveTheSamePlacesForValues() {
        messages.en()
                .forEach((key, text) -> assertThat(places(messages.th().getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(places(text)));
    }

    @Test
    void noTextIsEmptyOrLeftInEnglish() {
        var sameByIntent = Set.of("kind.IMEI", "links.option", "links.counts", "format.CYBERTIPLINE_XML");

        messages.en().forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            if (!sameByIntent.contains(key)) {
                assertThat(messages.th().get(key)).as(key).isNotEqualTo(text).isNotBlank();
            }
        });
    }

    @Test
    void nameEveryValueThatAPageCanShow() {
        assertThat(messages.en().keySet())
                .containsAll(keys("band.", Band.values()))
                .containsAll(keys("band.hint.", Band.values()))
                .containsAll(keys("incident.", IncidentKind.values()))
                .containsAll(keys("format.", SourceFormat.values()))
                .containsAll(keys("flag.", TipFlag.values()))
                .containsAll(keys("kind.", IdentifierKind.values()))
                .containsAll(keys("clock.", Clock.Kind.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue", "graph", "evidence", "page", "base"})
    void knowsEveryKeyThatAScriptAsksFor(String script) throws IOException {
        var source = source(script + ".js");

        var asked = found(source, "\\bt\\('([\\w.]+)'[,)]");
        var counted = found(source, "\\bcounted\\('([\\w.]+)'[,)]");

        assertThat(messages.en().keySet()).containsAll(asked);
        counted.forEach(key -> assertThat(messages.en()).containsKeys(key + ".one", key + ".other"));
    }

    private static Set<String> found(String source, String pattern) {
        return Pattern.compile(pattern)
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).flatMap(v -> Stream.of(prefix + v.name())).collect(Collectors.toSet());
    }

    private static String source(String name) throws IOException {
        try (var in = ReportPage.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
