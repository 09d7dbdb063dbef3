// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

/// How one number of a table is published.
public sealed interface Shown {
    /// The number it is about.
    Entry entry();

    /// As it is.
    ///
    /// @param entry the number
    record Exact(Entry entry) implements Shown {}

    /// Not at all; nothing tells whether it is small itself or protects another.
    ///
    /// @param entry the number
    record Hidden(Entry entry) implements Shown {}

    /// To a multiple.
    ///
    /// @param entry the number
    /// @param value what is printed
    /// @param lower the least it can stand for
    /// @param upper the most it can stand for
    record Rounded(Entry entry, long value, long lower, long upper) implements Shown {}

    /// Only that it is small.
    ///
    /// @param entry the number
    /// @param least the least it can be
    /// @param limit what it is below
    record Under(Entry entry, long least, long limit) implements Shown {}

    /// As the sum of other rounded numbers of the table, which tells nothing beyond them. Not done any
    /// more; it was published.
    ///
    /// @param entry the number
    /// @param value what is printed
    record Summed(Entry entry, long value) implements Shown {}

    /// What stands in the table; hidden numbers as `c`, small ones as `<11`.
    default String text() {
        return switch (this) {
            case Exact exact -> Long.toString(exact.entry().count());
            case Hidden _ -> "c";
            case Rounded rounded -> Long.toString(rounded.value());
            case Under under -> "<" + under.limit();
            case Summed summed -> Long.toString(summed.value());
        };
    }
}
