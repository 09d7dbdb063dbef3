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
                Patterns.expandLists(setting, expanded);
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
}
