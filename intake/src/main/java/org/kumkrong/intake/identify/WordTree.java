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
    private final Node<M> root = new Node<>();

    private static final class Node<M> {
        char[] letters = new char[0];

        @SuppressWarnings("unchecked")
        Node<M>[] next = (Node<M>[]) new Node<?>[0];

        @Nullable
        M meaning;

        @Nullable
        Node<M> after(char c) {
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
            return node;
        }
    }

    /// A word found.
    record Hit<M>(M meaning, int start, int end) {}

    WordTree(Map<M, List<String>> words) {
        words.forEach((meaning, spellings) -> spellings.forEach(word -> {
            var node = root;
            for (int i = 0; i < word.length(); i++) {
                node = node.grow(word.charAt(i));
            }
            node.meaning = meaning;
        }));
    }

    /// The longest word that starts at `from`, null where none does.
    @Nullable
    Hit<M> at(CharSequence text, int from, int to) {
        var node = root.after(text.charAt(from));
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

    /// The first word of a text, null where it holds none.
    @Nullable
    Hit<M> first(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            var hit = at(text, i, text.length());
            if (hit != null) {
                return hit;
            }
        }
        return null;
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
