// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.desk.access.Role;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.Passage;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.Clock;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)|msg\\('([\\w.-]+)'\\)");
    private static final Pattern FIELD_IN_TEMPLATE =
            Pattern.compile("<(?:input|select|textarea)\\b[^>]*?\\bname=\"([^\"]+)\"[^>]*>");
    private static final Pattern WORDS_IN_TEMPLATE = Pattern.compile("<[^>!/]+>([^<>]*\\p{L}[^<>]*)<");

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        for (String part : SiteConfiguration.WORDS) {
            Properties own = new Properties();
            try (Reader reader = Files.newBufferedReader(
                    RESOURCES.resolve("words").resolve(part + "_" + language + ".properties"),
                    StandardCharsets.UTF_8)) {
                own.load(reader);
            }
            assertThat(own.stringPropertyNames()).as(part).isNotEmpty().noneMatch(words::containsKey);
            words.putAll(own);
        }
        return words;
    }

    @Test
    void everyFileOfWordsIsRead() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("words"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("_.*", ""))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(SiteConfiguration.WORDS);
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(words("th").stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(words("en").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th"})
    void everySentenceCanBeFilled(String language) throws IOException {
        Properties words = words(language);
        for (String key : words.stringPropertyNames()) {
            String said = new MessageFormat(words.getProperty(key), Locale.of(language))
                    .format(new Object[] {1, "x", "y", "z"});

            assertThat(said).as(key).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void everyKeyOfATemplateHasWords() throws IOException {
        Set<String> known = words("en").stringPropertyNames();
        Set<String> missing = new TreeSet<>();
        int seen = 0;

        for (Path template : templates()) {
            for (var found : KEY_IN_TEMPLATE
                    .matcher(Files.readString(template))
                    .results()
                    .toList()) {
                String key = found.group(1) != null ? found.group(1) : found.group(2);
                seen++;
                if (!key.endsWith(".") && !known.contains(key)) {
                    missing.add(template.getFileName() + " " + key);
                }
            }
        }

        assertThat(seen).isGreaterThan(80);
        assertThat(missing).isEmpty();
    }

    /// On the page that says which field could not be read.
    @Test
    void everyFieldThatPeopleFillHasAName() throws IOException {
        Set<String> known = words("en").stringPropertyNames();
        Set<String> filled = new TreeSet<>();

        for (Path template : templates()) {
            FIELD_IN_TEMPLATE
                    .matcher(Files.readString(template))
                    .results()
                    .filter(found -> !found.group().contains("type=\"hidden\""))
                    .forEach(found -> filled.add("field." + found.group(1)));
        }

        assertThat(filled).hasSizeGreaterThan(50);
        assertThat(known).containsAll(filled);
    }

    @Test
    void everyKindHasWords() throws IOException {
        Set<String> known = words("en").stringPropertyNames();

        Stream<String> needed = Stream.of(
                        Arrays.stream(Band.values()).map(each -> "band." + each),
                        Arrays.stream(Clock.Kind.values()).map(each -> "clock." + each),
                        Arrays.stream(IdentifierKind.values()).map(each -> "kind." + each),
                        Arrays.stream(IncidentKind.values()).map(each -> "incident." + each),
                        Arrays.stream(Passage.Kind.values()).map(each -> "passage." + each),
                        Arrays.stream(Role.values()).map(each -> "role." + each.word()),
                        Arrays.stream(org.kumkrong.intake.Role.values()).map(each -> "mention." + each.word()))
                .flatMap(each -> each);

        assertThat(needed).isSubsetOf(known);
    }

    /// What stands in a template is only there for who reads the template: Thymeleaf puts the words in its place.
    @Test
    void noTemplateSpeaksByItself() throws IOException {
        Set<String> spoken = new TreeSet<>();

        for (Path template : templates()) {
            WORDS_IN_TEMPLATE
                    .matcher(Files.readString(template))
                    .results()
                    .filter(found ->
                            !found.group().contains("th:text") && !found.group().contains("lang="))
                    .forEach(found -> spoken.add(template.getFileName() + " " + found.group(1)));
        }

        assertThat(spoken).isEmpty();
    }
}
