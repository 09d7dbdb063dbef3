// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/// What a row or a column of a counted table is called.
public sealed interface Label {
    /// What tells it from all others of its table, and is the same in every table and period.
    String key();

    /// Words whose keys in the message files begin alike.
    static List<Label> words(String prefix, String... keys) {
        return Arrays.stream(keys)
                .<Label>map(key -> new Word(key, prefix + key))
                .toList();
    }

    /// A name that is the same in all languages.
    static Label same(String name) {
        return new Named(name, name, name);
    }

    /// The one of these that has a key.
    static Label of(List<Label> labels, String key) {
        return labels.stream()
                .filter(label -> label.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the database counts what has no name"));
    }

    /// A word of the message files.
    ///
    /// @param message the key under which it stands there
    record Word(String key, String message) implements Label {}

    /// A name that people gave, in both languages: a category, a source.
    record Named(String key, String english, String thai) implements Label {}

    /// A year; Thai pages write it in the Buddhist era.
    record Year(int year) implements Label {
        @Override
        public String key() {
            return Integer.toString(year);
        }
    }

    /// A month.
    record Month(YearMonth month) implements Label {
        @Override
        public String key() {
            return month.toString();
        }
    }
}
