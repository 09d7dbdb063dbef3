// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.triage.TipMaker;
import org.kumkrong.triage.people.People;

class InThaiTest {
    private static final Pattern REFUSING =
            Pattern.compile("\\b(?:new Refusal|Refusal\\.limit|new Rejection|refuse)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern WORDS = Pattern.compile("\\p{L}+.* .*\\p{L}+");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a document too large (limit file-bytes = 100) | เอกสารใหญ่เกินไป (ขีดจำกัด file-bytes = 100)
            a row with 11 cells where the header has 14   | แถวมี 11 ช่อง แต่หัวตารางมี 14 ช่อง
            no tips: a table without the column tip_id    | ไม่มีเบาะแส: ตารางไม่มีคอลัมน์ tip_id
            line 12, column 3                             | บรรทัด 12 คอลัมน์ 3
            same within a day, in few records             | เหมือนกันภายในหนึ่งวัน พบในไม่กี่รายการ
            the same tip twice, duplicate of ncmec:77$1   | เบาะแสเดียวกันสองครั้ง ซ้ำกับ ncmec:77$1
            """)
    void saysInThaiWhatAnEngineSays(String english, String thai) {
        assertThat(InThai.of(english).th()).isEqualTo(thai);
    }

    @Test
    void leavesWhatItDoesNotKnow() {
        assertThat(InThai.of("never heard").th()).isEqualTo("never heard");
    }

    /// Fails where intake learns a new sentence: it then belongs in `thai.tsv`.
    @Test
    void knowsEverySentenceWithWhichIntakeRefuses() throws IOException {
        Set<String> unknown = new TreeSet<>();
        String table = table();

        int sentences = 0;
        for (String text : sentencesOfRefusal()) {
            sentences++;
            if (!table.contains(text) && InThai.of(text).th().equals(text)) {
                unknown.add(text);
            }
        }

        assertThat(sentences).isGreaterThan(60);
        assertThat(unknown).isEmpty();
    }

    /// Fails where linkage learns a new answer: it then belongs in `thai.tsv`.
    @Test
    void knowsEveryAnswerOfTheModelsThatLinkPeople() {
        var people = new People();
        people.add(0, TipMaker.tip().child(12).make());
        people.add(1, TipMaker.tip().child(13).make());
        var linked = people.link(LinkSettings.defaults().onThreads(1), People.HumanWords.none());

        List<String> said = Stream.of(linked.subjects(), linked.children())
                .flatMap(side -> side.linkage().model().comparisons().stream())
                .flatMap(weights -> Stream.concat(
                        Stream.of(weights.comparison()),
                        weights.levels().stream().map(level -> level.label())))
                .distinct()
                .toList();

        assertThat(said)
                .hasSizeGreaterThan(40)
                .allSatisfy(text -> assertThat(InThai.of(text).th())
                        .as(text)
                        .isNotEqualTo(text)
                        .matches("[^a-z]+"));
    }

    /// Fails where gathering learns a new reason: it then belongs in `thai.tsv`.
    @Test
    void knowsEveryReasonForWhichSuspectsAreGathered() {
        var people = new People();
        people.add(0, TipMaker.tip().make());
        var linkage = people.link(LinkSettings.defaults().onThreads(1), People.HumanWords.none())
                .subjects()
                .linkage();

        List<String> said = Stream.concat(
                        linkage.records().schema().clustering().holdings().stream()
                                .flatMap(holding -> Stream.of(
                                        holding.field(), holding.against().bundle())),
                        Stream.of(
                                "start",
                                "before anything is compared",
                                "judgement",
                                "same",
                                "several the same",
                                "different"))
                .distinct()
                .toList();

        assertThat(said)
                .hasSizeGreaterThan(15)
                .allSatisfy(text -> assertThat(InThai.of(text).th())
                        .as(text)
                        .isNotEqualTo(text)
                        .matches("[^a-z]+"));
    }

    /// Fails where a trait of children is added: it then belongs in `thai.tsv`, as do the fields that bring
    /// them together.
    @Test
    void knowsEveryReasonForWhichChildrenAreGathered() {
        var people = new People();
        people.add(0, TipMaker.tip().child(12).make());
        var schema = people.link(LinkSettings.defaults().onThreads(1), People.HumanWords.none())
                .children()
                .linkage()
                .records()
                .schema();

        List<String> said = Stream.concat(
                        schema.clustering().traits().stream().map(trait -> trait.name()),
                        schema.blocking().stream()
                                .flatMap(rule -> Stream.of(
                                        LinkWords.ofRule(rule.name()).en().split(" \\+ "))))
                .distinct()
                .toList();

        assertThat(said)
                .hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(InThai.of(text).th())
                        .as(text)
                        .isNotEqualTo(text)
                        .matches("[^a-z]+"));
    }

    private static List<String> sentencesOfRefusal() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "intake", "src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("IntakeLimits.java"))
                    .flatMap(file -> refused(read(file)).stream())
                    .distinct()
                    .toList();
        }
    }

    private static List<String> refused(String source) {
        Set<String> found = new TreeSet<>();
        Matcher refusing = REFUSING.matcher(source);
        while (refusing.find()) {
            String statement = source.substring(refusing.end(), source.indexOf(';', refusing.end()));
            LITERAL.matcher(statement)
                    .results()
                    .map(literal -> literal.group(1).replace("\\\"", "\"").strip())
                    .filter(text -> WORDS.matcher(text).find())
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static String table() {
        return read(Path.of("src", "main", "resources", "org", "kumkrong", "triage", "decision", "thai.tsv"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
