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
    private static final int START = 1; // state 0 means: no such phrase

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

    int start() {
        return START;
    }

    /// The state after one more character; 0 where no phrase goes on like that.
    int step(int state, char c) {
        return next[state * classes + classOf[c]];
    }

    /// Bits of the lists with a phrase that ends in this state.
    long lists(int state) {
        return lists[state];
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
