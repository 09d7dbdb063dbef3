// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Wording.THAI.sentences().keySet())
                .isEqualTo(Wording.ENGLISH.sentences().keySet());
        Wording.ENGLISH
                .sentences()
                .forEach((key, english) -> assertThat(
                                gaps(Wording.THAI.sentences().getOrDefault(key, "")))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(gaps(english)));
    }

    @Test
    void everySentenceIsUsedAndThaiIsThai() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }

        assertThat(Wording.ENGLISH.sentences().keySet())
                .allMatch(key ->
                        code.indexOf('"' + key + '"') >= 0 || key.startsWith("method.") || key.startsWith("interval."));
        assertThat(Wording.THAI.sentences().values())
                .allMatch(text -> text.matches("(?s).*[\\u0E00-\\u0E7F].*|Chao.*"));
    }

    @Test
    void everyMethodHasAName() {
        for (Method method : Method.values()) {
            assertThat(Sentence.of("method." + method.word()).thai()).isNotBlank();
        }
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
