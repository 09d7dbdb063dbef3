// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseTest {
    private static final List<Source> SOURCES = Repository.javaSources();

    static List<HouseRule> rules() {
        return HouseRule.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everySourceKeepsTheRule(HouseRule rule) throws IOException {
        Set<String> excused = excuses().stream()
                .filter(excuse -> excuse.law().equals(rule.law()))
                .map(Excuse::path)
                .collect(Collectors.toSet());

        List<String> offences = SOURCES.stream()
                .filter(source -> rule.applies().test(source) && !excused.contains(source.path()))
                .flatMap(source -> rule.offences().apply(source).stream().map(what -> source.path() + ": " + what))
                .toList();

        assertThat(offences).as(rule.law()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleBites(HouseRule rule) {
        List<String> offences = rule.offences().apply(rule.broken());

        assertThat(rule.applies().test(rule.broken())).isTrue();
        assertThat(offences).isNotEmpty();
    }

    @Test
    void everyExcuseIsNeededAndNamesALaw() throws IOException {
        List<String> idle = new ArrayList<>();

        for (Excuse excuse : excuses()) {
            boolean needed = SOURCES.stream()
                    .filter(source -> source.path().equals(excuse.path()))
                    .anyMatch(source -> rules().stream()
                            .filter(rule -> rule.law().equals(excuse.law()))
                            .anyMatch(rule -> !rule.offences().apply(source).isEmpty()));
            if (!needed) {
                idle.add(excuse.path() + " | " + excuse.law());
            }
        }

        assertThat(idle).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> folders = new TreeSet<>();
        Set<String> marked = new TreeSet<>();

        for (Source source : SOURCES) {
            String folder = source.path().substring(0, source.path().lastIndexOf('/'));
            if (source.path().endsWith("/package-info.java") && source.code().contains("@NullMarked")) {
                marked.add(folder);
            } else if (!source.isTest() && !source.describesPackage()) {
                folders.add(folder);
            }
        }

        assertThat(folders).isNotEmpty();
        assertThat(marked).containsAll(folders);
    }

    @Test
    void atLeastHalfOfAllTypesAreNotPublic() {
        List<Source> types = SOURCES.stream()
                .filter(source -> !source.isTest() && !source.describesPackage())
                .toList();
        Pattern publicType = Pattern.compile("(?m)^public .*\\b(?:class|record|interface|enum) ");

        List<String> open = types.stream()
                .filter(source -> publicType.matcher(source.code()).find())
                .map(Source::path)
                .toList();

        assertThat(open.size() * 2)
                .as("public types among %d: %s", types.size(), open)
                .isLessThanOrEqualTo(types.size());
    }

    /// The report is one file and cannot load the desk's; so the colours stand twice, and must stay the same.
    @Test
    void reportAndDeskHaveTheSameColours() throws IOException {
        String report = Files.readString(
                Repository.root().resolve("triage/src/main/resources/org/kumkrong/triage/report/page.css"));
        String desk = Files.readString(Repository.root().resolve("desk/src/main/resources/static/assets/tokens.css"));
        String tokens = report.substring(report.indexOf("/* Tokens"), report.indexOf("/* Ground */"));

        assertThat(tokens).contains("--paper").isEqualTo(desk.substring(desk.indexOf("/* Tokens")));
    }

    @Test
    void everyRelativeLinkInTheDocsLeadsSomewhere() throws IOException {
        Pattern link = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
        List<String> dead = new ArrayList<>();

        for (Path page : Repository.files(".md")) {
            Path absolute = Repository.root().resolve(page);
            Path folder = Objects.requireNonNull(absolute.getParent());
            for (MatchResult found :
                    link.matcher(Files.readString(absolute)).results().toList()) {
                String target = found.group(1);
                if (!target.contains("://") && !target.startsWith("mailto:") && !Files.exists(folder.resolve(target))) {
                    dead.add(page + " -> " + target);
                }
            }
        }

        assertThat(dead).isEmpty();
    }

    private record Excuse(String path, String law, String why) {}

    private static List<Excuse> excuses() throws IOException {
        try (var file = Objects.requireNonNull(HouseTest.class.getResourceAsStream("/house/excuses.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts -> new Excuse(parts[0], parts[1], parts[2]))
                    .toList();
        }
    }
}
