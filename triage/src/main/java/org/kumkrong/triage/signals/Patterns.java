// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kumkrong.triage.settings.Setting;

/// Writes out the short forms of the word lists: `[a|b]` for either, `touch~` for touch, touches, touched, touching.
final class Patterns {
    private static final int EXPANSIONS_MAX = 20_000;
    private static final Set<String> KEYS = Set.of("about", "en", "th");
    private static final String VOWELS = "aeiou";

    private Patterns() {}

    /// Adds all phrases of the lists `en` and `th` under a setting, folded.
    static void expandLists(Setting list, List<String> into) {
        Map<String, Setting> entries = list.entries(KEYS);
        for (String language : List.of("en", "th")) {
            Setting patterns = entries.get(language);
            if (patterns != null) {
                patterns.items().forEach(pattern -> expand(pattern, into));
            }
        }
    }

    private static void expand(Setting pattern, List<String> into) {
        List<String> built = List.of("");
        String rest = pattern.filledText();
        while (!rest.isEmpty()) {
            int open = rest.indexOf('[');
            int close = rest.indexOf(']', open + 1);
            if (open >= 0 && close < 0) {
                pattern.wrong("`[` without `]`");
                return;
            }
            String plain = open < 0 ? rest : rest.substring(0, open);
            List<String> options = open < 0
                    ? List.of("")
                    : List.of(rest.substring(open + 1, close).split("\\|", -1));
            if ((long) built.size() * options.size() > EXPANSIONS_MAX) {
                pattern.wrong("more than " + EXPANSIONS_MAX + " phrases in one line; write several lines");
                return;
            }
            built = built.stream()
                    .flatMap(b -> options.stream().map(o -> b + plain + o))
                    .toList();
            rest = open < 0 ? "" : rest.substring(close + 1);
        }
        for (String phrase : built) {
            for (String inflected : inflections(phrase)) {
                String folded = Folded.phrase(inflected);
                if (folded.isEmpty()) {
                    pattern.wrong("an alternative is empty");
                } else {
                    into.add(folded);
                }
            }
        }
    }

    private static List<String> inflections(String phrase) {
        int mark = phrase.indexOf('~');
        if (mark < 0) {
            return List.of(phrase);
        }
        int start = phrase.lastIndexOf(' ', mark) + 1;
        List<String> all = new ArrayList<>();
        for (String form : forms(phrase.substring(start, mark))) {
            all.addAll(inflections(phrase.substring(0, start) + form + phrase.substring(mark + 1)));
        }
        return all;
    }

    /// The regular forms of an English verb.
    private static List<String> forms(String verb) {
        int length = verb.length();
        char last = verb.charAt(length - 1);
        String stem = verb.substring(0, length - 1);
        if (last == 'e') {
            return List.of(verb, verb + "s", verb + "d", stem + "ing");
        }
        if (last == 'y' && !vowel(verb, length - 2)) {
            return List.of(verb, stem + "ies", stem + "ied", verb + "ing");
        }
        boolean hissing = last == 's' || last == 'x' || last == 'z' || verb.endsWith("ch") || verb.endsWith("sh");
        String base = doubles(verb) ? verb + last : verb;
        return List.of(verb, verb + (hissing ? "es" : "s"), base + "ed", base + "ing");
    }

    private static boolean doubles(String verb) {
        int length = verb.length();
        return length >= 3
                && length <= 4
                && !vowel(verb, length - 1)
                && "wxy".indexOf(verb.charAt(length - 1)) < 0
                && vowel(verb, length - 2)
                && !vowel(verb, length - 3);
    }

    private static boolean vowel(String word, int at) {
        return at >= 0 && VOWELS.indexOf(word.charAt(at)) >= 0;
    }
}
