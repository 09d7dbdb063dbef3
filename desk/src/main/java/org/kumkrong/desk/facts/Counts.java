// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.facts.paper.Bilingual;
import org.kumkrong.estimation.disclosure.Entry;
import org.kumkrong.estimation.disclosure.Protection;
import org.kumkrong.estimation.disclosure.Shown;
import tools.jackson.databind.json.JsonMapper;

/// What was counted for a sheet, truly, at one moment, and how each number is shown. It stays inside:
/// with it, the next sheet
/// is protected against this one.
///
/// @param nonce makes the mark of the data one that cannot be guessed back to small numbers
/// @param unit the agency
/// @param from first day
/// @param to last day
/// @param at when it was counted
/// @param rules what the unit had decided then
/// @param tables what is published
/// @param slices reports by month and source, each with its parts in order; what was published of a month stays true
/// @param lists how the sources' lists of children overlap
record Counts(
        String nonce,
        Bilingual unit,
        LocalDate from,
        LocalDate to,
        Instant at,
        Rules rules,
        List<Table> tables,
        Map<String, List<Long>> slices,
        Lists lists) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Counts {
        tables = List.copyOf(tables);
        slices = Map.copyOf(new java.util.TreeMap<>(slices));
    }

    /// What a unit decides once.
    ///
    /// @param minimumCell the smallest number shown
    /// @param rounds whether numbers are rounded instead of left out
    /// @param sameQuestion whether all sources cover the same; null where nobody has said so
    /// @param population null where unknown
    /// @param populationOf whom it counts, when, and who counted
    /// @param contact whom to ask
    record Rules(
            int minimumCell,
            boolean rounds,
            @Nullable Boolean sameQuestion,
            @Nullable Long population,
            String populationOf,
            String contact) {}

    /// A table.
    ///
    /// @param withheld why it is not published; null where it is
    record Table(String key, List<Row> rows, @Nullable String withheld) {
        Table {
            rows = List.copyOf(rows);
        }

        /// What a reader of it knows.
        Protection.Release release() {
            return new Protection.Release(
                    key,
                    rows.stream()
                            .filter(row -> !row.groups().isEmpty()) // a nought that counts nobody
                            .map(Row::shown)
                            .toList());
        }
    }

    /// A number of a table.
    ///
    /// @param groups whom it counts, under marks
    /// @param count how many, truly
    /// @param kind how it is shown: `exact`, `hidden`, `rounded`, `under`; in sheets of earlier versions, `summed`
    /// @param value what stands there, where it is rounded or summed; what it is below, where only that is said
    /// @param lower the least it can stand for, where that is said
    /// @param upper the most
    record Row(
            Bilingual label,
            boolean total,
            List<String> groups,
            long count,
            String kind,
            long value,
            long lower,
            long upper) {
        Row {
            groups = List.copyOf(groups);
        }

        Shown shown() {
            Entry entry = new Entry(label.en(), java.util.Set.copyOf(groups), count);
            return switch (kind) {
                case "exact" -> new Shown.Exact(entry);
                case "rounded" -> new Shown.Rounded(entry, value, lower, upper);
                case "under" -> new Shown.Under(entry, lower, value);
                case "summed" -> new Shown.Summed(entry, value);
                default -> new Shown.Hidden(entry);
            };
        }

        /// The kind only: true counts are not for printing.
        @Override
        public String toString() {
            return kind;
        }
    }

    /// Children by the set of sources that reported them.
    ///
    /// @param names the sources
    /// @param people children by set, a set being a number whose bit i stands for source i + 1
    record Lists(List<String> names, Map<Integer, Long> people) {
        Lists {
            names = List.copyOf(names);
            people = Map.copyOf(people);
        }
    }

    /// Whether it says the same as another, apart from the moment.
    boolean saysTheSameAs(Counts other) {
        return new Counts(other.nonce, unit, from, to, other.at, rules, tables, slices, lists).equals(other);
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    static Counts of(byte[] bytes) {
        return JSON.readValue(bytes, Counts.class);
    }

    /// The moment only.
    @Override
    public String toString() {
        return "counts of " + at;
    }
}
