// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.kumkrong.estimation.disclosure.Protection;
import org.kumkrong.estimation.disclosure.Protection.Release;
import org.kumkrong.estimation.disclosure.Shown;

/// A counted table as somebody may see it: all of it, what protection left of it, or only that it is withheld.
///
/// @param table what it is about; its numbers are not for the page
/// @param numbers a list for each row and a last one of totals, each with a number for each column and
/// a last one with the
///     total; empty where it is not shown
/// @param withheld why the whole is not shown, as the end of a message's key; empty where it is
record ShownTable(CountedTable table, List<List<OptionalLong>> numbers, String withheld) {
    /// A row, with its total.
    record Row(Label label, List<OptionalLong> cells, OptionalLong total) {
        /// Cells and total.
        List<OptionalLong> numbers() {
            List<OptionalLong> numbers = new ArrayList<>(cells);
            numbers.add(total);
            return numbers;
        }

        private static Row of(Label label, List<OptionalLong> numbers) {
            return new Row(label, numbers.subList(0, numbers.size() - 1), numbers.getLast());
        }
    }

    /// All of a table.
    static ShownTable exact(CountedTable table) {
        List<List<OptionalLong>> numbers = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            numbers.add(line(table.counts().get(row), table.rowTotal(row)));
        }
        numbers.add(line(
                IntStream.range(0, table.columns().size())
                        .mapToObj(table::columnTotal)
                        .toList(),
                table.total()));
        return new ShownTable(table, numbers, "");
    }

    private static List<OptionalLong> line(List<Long> counts, long total) {
        List<OptionalLong> line = new ArrayList<>();
        counts.forEach(count -> line.add(OptionalLong.of(count)));
        line.add(OptionalLong.of(total));
        return line;
    }

    /// What protection left of a table.
    static ShownTable of(CountedTable table, Protection protection) {
        return switch (protection) {
            case Protection.Withheld(String _, Protection.Reason reason) ->
                withheld(table, reason == Protection.Reason.TOO_LARGE ? "tooLarge" : "givesAway");
            case Release release -> {
                List<Label> totals = List.of(new Label.Word(Sheets.TOTAL, "statistics.total"));
                List<Label> rows = both(table.rows(), totals);
                List<Label> columns = both(table.columns(), totals);
                yield new ShownTable(
                        table,
                        rows.stream()
                                .map(row -> columns.stream()
                                        .map(column -> number(release, row, column))
                                        .toList())
                                .toList(),
                        "");
            }
        };
    }

    /// Nothing of a table.
    static ShownTable withheld(CountedTable table, String why) {
        return new ShownTable(table, List.of(), why);
    }

    private static List<Label> both(List<Label> some, List<Label> others) {
        List<Label> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /// A cell that counts nobody has no entry in the sheet.
    private static OptionalLong number(Release release, Label row, Label column) {
        return release.of(Sheets.place(row.key(), column.key()))
                .map(shown -> switch (shown) {
                    case Shown.Exact exact -> OptionalLong.of(exact.entry().count());
                    case Shown.Hidden _, Shown.Under _ -> OptionalLong.empty();
                    case Shown.Rounded rounded -> OptionalLong.of(rounded.value());
                    case Shown.Summed summed -> OptionalLong.of(summed.value());
                })
                .orElse(OptionalLong.of(0));
    }

    /// Whether there is something to show.
    public boolean isShown() {
        return withheld.isEmpty() && !table.isEmpty();
    }

    /// Whether some number is hidden.
    public boolean hides() {
        return numbers.stream().flatMap(List::stream).anyMatch(OptionalLong::isEmpty);
    }

    public List<Row> rows() {
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> Row.of(table.rows().get(row), numbers.get(row)))
                .toList();
    }

    /// The last row.
    public Row totals() {
        return Row.of(new Label.Word(Sheets.TOTAL, "statistics.total"), numbers.getLast());
    }

    public Picture picture() {
        return Picture.of(this);
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
