// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Finds which word lists hold a phrase that starts at a given place of a folded text.
///
/// The minimal graph of all phrases, with a dense row of transitions per state: phrases written with many
/// alternatives share almost everything, so that tens of thousands fit into about a megabyte. Immutable, safe for
/// threads.
///
/// Source: Daciuk, Mihov, Watson and Watson (2000), "Incremental construction of minimal acyclic finite-state
/// automata", Computational Linguistics 26(1), 3–16.
final class PhraseGraph {
    private static final int STATES_MAX = 65_535;
    private static final int SLIPS_MAX = 2;
    private static final int LENIENT_FROM = 6;
    static final int START = 1; // state 0 means: no such phrase

    private final char[] classOf;
    private final int classes;
    private final char[] next;
    private final long[] lists;

    private PhraseGraph(char[] classOf, int classes, char[] next, long[] lists) {
        this.classOf = classOf;
        this.classes = classes;
        this.next = next;
        this.lists = lists;
    }

    /// The graph of some phrases, each with the bits of its lists.
    static PhraseGraph of(SortedMap<String, Long> phrases) {
        Builder builder = new Builder();
        phrases.forEach(builder::add);
        return builder.finish();
    }

    /// The state after one more character; 0 where no phrase goes on like that.
    int step(int state, char c) {
        return next[state * classes + classOf[c]];
    }

    /// Value of the phrase that ends in this state; 0 where none does.
    long lists(int state) {
        return lists[state];
    }

    /// Told of each phrase that is found.
    interface Found {
        /// A phrase of the value `value` stands at `start` to `end`.
        void at(long value, int start, int end);
    }

    /// Finds the phrases that start at `start`, each standing alone.
    ///
    /// A letter drawn out ("pleaaase") may be longer than in the phrase. In Thai phrases of six letters and
    /// more, tone marks may be missing or too many ("ฆาตัวตาย").
    void find(Folded text, int start, Found found) {
        int state = START;
        int slips = 0;
        for (int at = start; at < text.length(); at++) {
            char c = text.at(at);
            int after = step(state, c);
            if (after == 0) {
                if (text.drawnOut(start, at)) {
                    continue;
                }
                slips++;
                if (at == start || slips > SLIPS_MAX || !Folded.isThai(c)) {
                    return;
                }
                if (Folded.isToneMark(c)) {
                    continue;
                }
                after = stepOverMark(state, c);
                if (after == 0) {
                    return;
                }
            }
            state = after;
            if (lists[state] != 0 && (slips == 0 || at + 1 - start >= LENIENT_FROM) && text.whole(start, at + 1)) {
                found.at(lists[state], start, at + 1);
            }
        }
    }

    private int stepOverMark(int state, char c) {
        for (char mark = Folded.FIRST_MARK; mark <= Folded.LAST_MARK; mark++) {
            int marked = step(state, mark);
            if (marked != 0) {
                int after = step(marked, c);
                if (after != 0) {
                    return after;
                }
            }
        }
        return 0;
    }

    int states() {
        return lists.length - 1;
    }

    /// A state under construction; equal where what follows is equal.
    private static final class State {
        final List<Character> labels = new ArrayList<>();
        final List<State> targets = new ArrayList<>();
        long lists;
        int number;

        State last() {
            return targets.getLast();
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof State state) || lists != state.lists || !labels.equals(state.labels)) {
                return false;
            }
            for (int i = 0; i < targets.size(); i++) {
                if (!sameState(targets.get(i), state.targets.get(i))) {
                    return false;
                }
            }
            return true;
        }

        @SuppressWarnings("ReferenceEquality") // targets are already the one state of their kind
        private static boolean sameState(State a, State b) {
            return a == b;
        }

        @Override
        public int hashCode() {
            int hash = 31 * labels.hashCode() + Long.hashCode(lists);
            for (State target : targets) {
                hash = 31 * hash + System.identityHashCode(target);
            }
            return hash;
        }
    }

    /// Takes phrases in order, merging what is finished.
    private static final class Builder {
        private final Map<State, State> unique = new HashMap<>();
        private final State root = new State();
        private String previous = "";

        void add(String phrase, long lists) {
            int common = 0;
            State state = root;
            while (common < Math.min(phrase.length(), previous.length())
                    && phrase.charAt(common) == previous.charAt(common)) {
                state = state.last();
                common++;
            }
            settle(state);
            for (int i = common; i < phrase.length(); i++) {
                State fresh = new State();
                state.labels.add(phrase.charAt(i));
                state.targets.add(fresh);
                state = fresh;
            }
            state.lists |= lists;
            previous = phrase;
        }

        private void settle(State state) {
            if (state.targets.isEmpty()) {
                return;
            }
            State last = state.last();
            settle(last);
            State same = unique.putIfAbsent(last, last);
            if (same != null) {
                state.targets.set(state.targets.size() - 1, same);
            }
        }

        PhraseGraph finish() {
            settle(root);
            List<State> states = new ArrayList<>();
            number(root, states);
            if (states.size() >= STATES_MAX) {
                throw new IllegalArgumentException("word lists need more than " + STATES_MAX + " states");
            }
            char[] classOf = new char[65_536];
            int classes = 1; // class 0: characters of no phrase
            for (State state : states) {
                for (char label : state.labels) {
                    if (classOf[label] == 0) {
                        classOf[label] = (char) classes++;
                    }
                }
            }
            char[] next = new char[(states.size() + 1) * classes];
            long[] lists = new long[states.size() + 1];
            for (State state : states) {
                lists[state.number] = state.lists;
                for (int i = 0; i < state.labels.size(); i++) {
                    next[state.number * classes + classOf[state.labels.get(i)]] = (char) state.targets.get(i).number;
                }
            }
            return new PhraseGraph(Arrays.copyOf(classOf, classOf.length), classes, next, lists);
        }

        private static void number(State state, List<State> states) {
            if (state.number == 0) {
                states.add(state);
                state.number = states.size();
                state.targets.forEach(target -> number(target, states));
            }
        }
    }
}
