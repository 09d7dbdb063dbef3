// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.settings.Problems;
import org.kumkrong.triage.settings.Setting;

/// Which things, said near one another, stand for which danger; read from `frames.yaml`. Immutable, safe for threads.
///
/// Phrases alone hear only wordings that somebody wrote down. Frames put together who, what is done, and when, each
/// with all its words, so that most of what is heard was never written down as such.
///
/// @param graph the words of all things
/// @param sets the things that a value of the graph stands for
/// @param concepts how many things there are
/// @param undeniable the things that a denial before them does not undo: times, conditions, secrecy
/// @param frames all frames
record Frames(PhraseGraph graph, List<int[]> sets, int concepts, BitSet undeniable, List<Frame> frames) {

    static @Nullable Frames read(String text, Problems problems) {
        Setting root = Setting.parse(text, problems);
        if (root == null) {
            return null;
        }
        Map<String, Setting> parts = root.entries(Set.of("concepts", "frames", "undeniable"));
        Setting named = parts.get("concepts");
        Setting framed = parts.get("frames");
        Setting undeniable = parts.get("undeniable");
        if (named == null || framed == null || undeniable == null) {
            root.wrong("expected the parts `concepts`, `undeniable` and `frames`");
            return null;
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        TreeMap<String, TreeSet<Integer>> phrases = new TreeMap<>();
        named.entries(Set.of()).forEach((name, list) -> {
            int number = numbers.size();
            numbers.put(name, number);
            List<String> words = new ArrayList<>();
            Patterns.expandLists(list, words);
            words.forEach(
                    word -> phrases.computeIfAbsent(word, w -> new TreeSet<>()).add(number));
        });
        List<Frame> frames = frames(framed, numbers);
        BitSet firm = new BitSet();
        undeniable.items().forEach(item -> {
            Integer number = numbers.get(item.text());
            if (number == null) {
                item.wrong("no concept is called so; add it under `concepts`, or mend the spelling");
            } else {
                firm.set(number);
            }
        });
        return problems.none() ? of(phrases, numbers.size(), firm, frames) : null;
    }

    private static List<Frame> frames(Setting framed, Map<String, Integer> numbers) {
        Map<String, WordList> lists = Arrays.stream(WordList.values())
                .filter(list -> list.signal() != null)
                .collect(Collectors.toMap(WordList::key, Function.identity()));
        List<Frame> frames = new ArrayList<>();
        framed.entries(lists.keySet()).forEach((key, setting) -> {
            WordList list = lists.get(key);
            for (Setting line : setting.items()) {
                Frame frame = list == null ? null : Frame.read(list, line, numbers);
                if (frame != null) {
                    frames.add(frame);
                }
            }
        });
        return List.copyOf(frames);
    }

    private static Frames of(TreeMap<String, TreeSet<Integer>> phrases, int concepts, BitSet firm, List<Frame> frames) {
        Map<TreeSet<Integer>, Long> values = new HashMap<>();
        List<int[]> sets = new ArrayList<>();
        sets.add(new int[0]); // the value 0 means: no phrase ends here
        TreeMap<String, Long> valued = new TreeMap<>();
        phrases.forEach((phrase, set) -> {
            Long value = values.get(set);
            if (value == null) {
                value = (long) sets.size();
                values.put(set, value);
                sets.add(set.stream().mapToInt(Integer::intValue).toArray());
            }
            valued.put(phrase, value);
        });
        return new Frames(PhraseGraph.of(valued), List.copyOf(sets), concepts, firm, frames);
    }
}
