// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something that no Java file of ours may do, with an example that does it.
///
/// @param law what holds, as a sentence
/// @param applies which files it is about
/// @param offences what a file does against it, in words; empty when it keeps the law
/// @param broken a file that breaks it
record HouseRule(String law, Predicate<Source> applies, Function<Source, List<String>> offences, Source broken) {

    /// Longest file without an excuse, in lines.
    private static final int LINES_MAX = 600;

    /// Parts of a record that may name, locate or quote a person.
    private static final Set<String> PERSONAL = Set.of(
            "raw",
            "value",
            "weak",
            "text",
            "written",
            "tokens",
            "sounds",
            "hex",
            "escalation",
            "traits",
            "narrative",
            "displayname",
            "phone",
            "email",
            "handle");

    static List<HouseRule> all() {
        return List.of(
                new HouseRule(
                        "every file opens with its licence",
                        source -> true,
                        source -> source.text().startsWith("// SPDX-License-Identifier: Apache-2.0\n")
                                ? List.of()
                                : List.of("first line is not the SPDX line"),
                        main("package a;\nclass A {}\n")),
                new HouseRule(
                        "no file is longer than " + LINES_MAX + " lines",
                        source -> true,
                        source -> source.lines() <= LINES_MAX ? List.of() : List.of(source.lines() + " lines"),
                        main("int a;\n".repeat(LINES_MAX + 1))),
                new HouseRule(
                        "no type has a vague name",
                        source -> true,
                        forbids(
                                "\\b(?:class|record|interface|enum) +\\w*(?:Utils?|Helpers?|Managers?|Impl|Data|Info)\\b"),
                        main("final class NameUtil {}")),
                new HouseRule(
                        "time and chance are passed in, except in the commands and the benchmarks",
                        source -> !source.isTest() && !Set.of("cli", "bench").contains(source.module()),
                        forbids(
                                "\\b(?:Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime|Year|LocalTime)\\.now\\("
                                        + "|\\bClock\\.system|\\bcurrentTimeMillis\\(|\\bnew (?:Secure)?Random\\(\\)|\\bMath\\.random\\("
                                        + "|\\bThreadLocalRandom\\b|\\brandomUUID\\(|\\bnew SplittableRandom\\(\\)"
                                        + "|\\bCollections\\.shuffle\\(\\w+\\)"),
                        main("var now = Instant.now();")),
                new HouseRule(
                        "chance in tests comes from a seed",
                        Source::isTest,
                        forbids("\\bnew (?:Secure|Splittable)?Random\\(\\)|\\bMath\\.random\\(|\\bThreadLocalRandom\\b"
                                + "|\\bCollections\\.shuffle\\(\\w+\\)"),
                        test("var chance = new Random();")),
                new HouseRule(
                        "nothing catches everything",
                        source -> true,
                        forbids(
                                "\\bcatch *\\((?:final +)?(?:[\\w.]+ *\\| *)*(?:Exception|Throwable|RuntimeException|Error)\\b"),
                        main("try { a(); } catch (Exception e) { }")),
                new HouseRule(
                        "no test is skipped",
                        Source::isTest,
                        forbids("@Disabled\\b|@Ignore\\b"),
                        test("@Disabled void a() {}")),
                new HouseRule(
                        "no test sleeps", Source::isTest, forbids("\\bThread\\.sleep\\("), test("Thread.sleep(5);")),
                new HouseRule(
                        "nothing prints to the terminal but the commands and the benchmarks",
                        source -> !source.isTest() && !Set.of("cli", "bench").contains(source.module()),
                        forbids("\\bSystem\\.(?:out|err)\\b|\\bprintStackTrace\\(\\)"),
                        main("System.out.println(1);")),
                new HouseRule(
                        "no number and no letter is written in the locale of the machine",
                        source -> !source.isTest(),
                        HouseRule::localeOfTheMachine,
                        main("String a = \"%d\".formatted(3);")),
                new HouseRule(
                        "a record that holds personal data says how it prints",
                        source ->
                                !source.isTest() && !Set.of("bench", "testkit").contains(source.module()),
                        HouseRule::recordsThatWouldPrintPeople,
                        main("record Phone(String raw) {}")));
    }

    private static Function<Source, List<String>> forbids(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return source -> pattern.matcher(source.code())
                .results()
                .map(match -> "has " + match.group())
                .toList();
    }

    private static List<String> localeOfTheMachine(Source source) {
        String number = "%[-+,.0-9]*[dfegx]";
        Pattern pattern = Pattern.compile("(?:\\bformat|\\.printf)\\(\\s*\"[^\"\\n]*" + number + "|" + number
                + "[^\"\\n]*\"\\s*\\.formatted\\(|\\.to(?:Lower|Upper)Case\\(\\)");
        return pattern.matcher(source.text())
                .results()
                .map(match -> "has " + match.group())
                .toList();
    }

    private static List<String> recordsThatWouldPrintPeople(Source source) {
        String code = source.code();
        Matcher record = Pattern.compile("\\brecord +(\\w+)(?:<[^>]*>)?\\(").matcher(code);
        List<String> found = new ArrayList<>();
        while (record.find()) {
            int close = matching(code, record.end() - 1, '(', ')');
            int body = code.indexOf('{', close);
            if (body < 0) {
                continue;
            }
            boolean ownWords =
                    code.substring(body, matching(code, body, '{', '}')).contains("String toString()");
            List<String> personal = Arrays.stream(
                            code.substring(record.end(), close).split(","))
                    .filter(part -> part.contains("String") || !part.strip().contains(" "))
                    .map(part -> part.strip().replaceAll(".*\\s", ""))
                    .filter(name -> PERSONAL.contains(name.toLowerCase(Locale.ROOT)))
                    .toList();
            if (!personal.isEmpty() && !ownWords) {
                found.add("record " + record.group(1) + " would print " + personal);
            }
        }
        return found;
    }

    private static int matching(String code, int open, char opening, char closing) {
        int depth = 0;
        for (int at = open; at < code.length(); at++) {
            if (code.charAt(at) == opening) {
                depth++;
            } else if (code.charAt(at) == closing && --depth == 0) {
                return at;
            }
        }
        return code.length();
    }

    private static Source main(String text) {
        return new Source("intake/src/main/java/a/A.java", text);
    }

    private static Source test(String text) {
        return new Source("intake/src/test/java/a/ATest.java", text);
    }

    @Override
    public String toString() {
        return law;
    }
}
