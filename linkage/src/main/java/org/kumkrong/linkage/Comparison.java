// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// One question asked of two records, answered with a level such as *same*, *nearly the same* or *different*.
///
/// Fields that tell the same thing twice belong into one comparison, or their evidence would count twice.
public sealed interface Comparison {
    /// Unique within its schema; shown in reasons.
    String name();

    /// The fields it reads.
    List<String> fields();

    /// Whether it asks for what stays with a person for life and with nobody else: a given name, a birth date.
    default boolean lasting() {
        return this instanceof SameFullName
                || this instanceof SameDate
                || this instanceof SameName name && name.leads();
    }

    /// Whether it asks who a person is (names, dates) and not where or how they live.
    default boolean personal() {
        return this instanceof SameName || this instanceof SameFullName || this instanceof SameDate;
    }

    /// Do the records share a key? Its rarest shared value counts. A value in more records than `contextAbove` is
    /// context: shown, worth nothing. Where no strong key is shared, weak ones (a handle without its separators)
    /// are asked.
    ///
    /// @param strong key fields, asked together
    /// @param weak key fields holding weaker forms
    /// @param prior what is believed before any data is seen
    /// @param contextAbove records holding a value above which it is context
    record SharedKey(String name, List<String> strong, List<String> weak, KeyPrior prior, int contextAbove)
            implements Comparison {
        public SharedKey {
            strong = List.copyOf(strong);
            weak = List.copyOf(weak);
        }

        @Override
        public List<String> fields() {
            return java.util.stream.Stream.concat(strong.stream(), weak.stream())
                    .toList();
        }
    }

    /// Was the same key seen at nearly the same time? For addresses that change hands.
    record KeyAtTime(String name, String field, KeyPrior prior, int contextAbove) implements Comparison {
        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /// Is it the same name or name part?
    ///
    /// @param swapWith field holding the other part, where the two may stand in each other's place; empty for none
    /// @param leads whether this side of a swapped pair reports the swap; the other then says nothing
    record SameName(String name, String field, String swapWith, boolean leads) implements Comparison {
        @Override
        public List<String> fields() {
            return swapWith.isEmpty() ? List.of(field) : List.of(field, swapWith);
        }
    }

    /// Is it the same full name, words in any order?
    record SameFullName(String name, String field) implements Comparison {
        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /// Is it the same date, or one with a digit wrong, or swapped day and month, or a part unknown?
    record SameDate(String name, String field) implements Comparison {
        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /// Is it the same number, or near?
    ///
    /// @param near differences up to this count as near, in the field's own unit; in days where it holds dates
    /// @param far differences up to this count as far; beyond is against
    record SameNumber(String name, String field, double near, double far) implements Comparison {
        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /// Is it the same amount, or a share of it apart, as after a fee?
    record SameAmount(String name, String field) implements Comparison {
        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /// Is it the same code, or one with a character wrong, or the same beginning?
    record SameCode(String name, String field) implements Comparison {
        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /// Is it the same line of text, or nearly?
    record SameLine(String name, String field) implements Comparison {
        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /// Is it the same word from a list, such as a gender or an occupation?
    record SameWord(String name, String field) implements Comparison {
        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /// Is one text an edited copy of the other?
    record SimilarText(String name, String field, int contextAbove) implements Comparison {
        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /// What is believed of a kind of key before any data is seen.
    ///
    /// @param kept chance that two records of one person which both hold such a key share one
    /// @param bitsRare evidence in bits when a value that few records hold is shared
    /// @param bitsCommon evidence in bits when a value just below the context bound is shared
    /// @param bitsDiffer evidence in bits, 0 or less, when both hold one and none is shared
    record KeyPrior(double kept, double bitsRare, double bitsCommon, double bitsDiffer) {}
}
