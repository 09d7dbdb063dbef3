// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.settings.Problems;
import org.kumkrong.triage.settings.Setting;

/// The word lists, ready to be looked for. Immutable, safe for threads.
///
/// @param graph every phrase that is looked for
/// @param negatorsLatin words that deny, written with blanks between
/// @param negatorsThai the same in Thai
/// @param linksLatin words that may stand between a denial and the denied
/// @param linksThai the same in Thai
/// @param undone what takes a denial back
record Lexicon(
        PhraseGraph graph,
        Set<String> negatorsLatin,
        List<String> negatorsThai,
        Set<String> linksLatin,
        List<String> linksThai,
        List<String> undone) {

    private static final int EXPANSIONS_MAX = 20_000;
    private static final Set<String> KEYS = Set.of("about", "en", "th");

    /// Reads the lists; null where something is wrong with them.
    static @Nullable Lexicon read(String text, Problems problems) {
        Setting root = Setting.parse(text, problems);
        if (root == null) {
            return null;
        }
        Map<String, Setting> lists =
                root.entries(Arrays.stream(WordList.values()).map(WordList::key).collect(Collectors.toSet()));
        TreeMap<String, Long> phrases = new TreeMap<>();
        List<List<String>> all = new ArrayList<>();
        for (WordList list : WordList.values()) {
            Setting setting = lists.get(list.key());
            List<String> expanded = new ArrayList<>();
            if (setting == null) {
                root.wrong("the list `" + list.key() + "` is missing");
            } else {
                expand(setting, expanded);
            }
            if (list.searched()) {
                expanded.forEach(phrase -> phrases.merge(phrase, list.bit(), (a, b) -> a | b));
            }
            all.add(expanded);
        }
        return problems.none() ? of(phrases, all) : null;
    }

    private static Lexicon of(TreeMap<String, Long> phrases, List<List<String>> all) {
        List<String> negators = all.get(WordList.NEGATORS.ordinal());
        List<String> links = all.get(WordList.LINKS.ordinal());
        Set<String> linksLatin = new HashSet<>();
        links.stream().filter(l -> !thai(l)).forEach(l -> linksLatin.addAll(List.of(l.split(" "))));
        return new Lexicon(
                PhraseGraph.of(phrases),
                negators.stream().filter(n -> !thai(n)).collect(Collectors.toUnmodifiableSet()),
                negators.stream().filter(Lexicon::thai).toList(),
                Set.copyOf(linksLatin),
                links.stream().filter(Lexicon::thai).toList(),
                List.copyOf(all.get(WordList.NEGATION_UNDONE.ordinal())));
    }

    private static boolean thai(String phrase) {
        return Folded.isThai(phrase.charAt(0));
    }

    private static void expand(Setting list, List<String> into) {
        Map<String, Setting> entries = list.entries(KEYS);
        for (String language : List.of("en", "th")) {
            Setting patterns = entries.get(language);
            if (patterns != null) {
                patterns.items().forEach(pattern -> expandPattern(pattern, into));
            }
        }
    }

    private static void expandPattern(Setting pattern, List<String> into) {
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
            String folded = Folded.phrase(phrase);
            if (folded.isEmpty()) {
                pattern.wrong("an alternative is empty");
            } else {
                into.add(folded);
            }
        }
    }
}
