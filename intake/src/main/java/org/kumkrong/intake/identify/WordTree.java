// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words with a meaning each, found in one walk: the longest that starts at a place.
///
/// Words are lower case. A Latin word must not touch another Latin letter, nor a digit before it; Thai words may stand
/// anywhere, since Thai is written without blanks. Built once, then safe for threads.
///
/// @param <M> what a word means
final class WordTree<M> {
    private static final int THAI = 0x0e00;
    private static final int BLOCK = 0x80;
    private static final int MANY = 4;

    /// First letters, ASCII and then Thai: most places in a text are left after one look here.
    @SuppressWarnings("unchecked")
    private final @Nullable Node<M>[] first = (@Nullable Node<M>[]) new Node<?>[2 * BLOCK];

    private static final class Node<M> {
        char[] letters = new char[0];

        @SuppressWarnings("unchecked")
        Node<M>[] next = (Node<M>[]) new Node<?>[0];

        @Nullable
        M meaning;

        /// By slot, once there are many; empty before.
        @SuppressWarnings("unchecked")
        @Nullable
        Node<M>[] bySlot = (@Nullable Node<M>[]) new Node<?>[0];

        @Nullable
        Node<M> after(char c) {
            if (bySlot.length > 0) {
                int slot = slot(c);
                return slot < 0 ? null : bySlot[slot];
            }
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == c) {
                    return next[i];
                }
            }
            return null;
        }

        Node<M> grow(char c) {
            var known = after(c);
            if (known != null) {
                return known;
            }
            var node = new Node<M>();
            letters = Arrays.copyOf(letters, letters.length + 1);
            next = Arrays.copyOf(next, next.length + 1);
            letters[letters.length - 1] = c;
            next[next.length - 1] = node;
            index();
            return node;
        }

        @SuppressWarnings("unchecked")
        private void index() {
            if (letters.length < MANY) {
                return;
            }
            bySlot = (@Nullable Node<M>[]) new Node<?>[2 * BLOCK];
            for (int i = 0; i < letters.length; i++) {
                bySlot[slot(letters[i])] = next[i];
            }
        }
    }

    /// A word found.
    record Hit<M>(M meaning, int start, int end) {}

    WordTree(Map<M, List<String>> words) {
        words.forEach((meaning, spellings) -> spellings.forEach(word -> {
            int slot = slot(word.charAt(0));
            if (slot < 0) {
                throw new IllegalArgumentException("a word must begin with an ASCII or Thai character");
            }
            var known = first[slot];
            var node = known == null ? new Node<M>() : known;
            first[slot] = node;
            for (int i = 1; i < word.length(); i++) {
                if (slot(word.charAt(i)) < 0) {
                    throw new IllegalArgumentException("a word consists of ASCII and Thai characters");
                }
                node = node.grow(word.charAt(i));
            }
            if (node.meaning != null && !node.meaning.equals(meaning)) {
                throw new IllegalArgumentException("one word with two meanings: " + word);
            }
            node.meaning = meaning;
        }));
    }

    /// The longest word that starts at `from`, null where none does.
    @Nullable
    Hit<M> at(CharSequence text, int from, int to) {
        int slot = slot(text.charAt(from));
        var node = slot < 0 ? null : first[slot];
        if (node == null || (latin(text.charAt(from)) && from > 0 && latinOrDigit(text.charAt(from - 1)))) {
            return null;
        }
        M found = null;
        int end = from;
        for (int i = from + 1; ; i++) {
            if (node.meaning != null && closes(text, i, to)) {
                found = node.meaning;
                end = i;
            }
            node = i < to ? node.after(text.charAt(i)) : null;
            if (node == null) {
                return found == null ? null : new Hit<>(found, from, end);
            }
        }
    }

    private static int slot(char c) {
        if (c < BLOCK) {
            return c;
        }
        return c >= THAI && c < THAI + BLOCK ? BLOCK + c - THAI : -1;
    }

    private static boolean closes(CharSequence text, int end, int to) {
        return end >= to || !latin(text.charAt(end - 1)) || !latin(text.charAt(end));
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean latinOrDigit(char c) {
        return latin(c) || (c >= '0' && c <= '9');
    }
}
