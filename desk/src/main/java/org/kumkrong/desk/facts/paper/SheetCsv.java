// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tables of a fact sheet as they are published, for programs: a row a number, with the words of both
/// languages and the least and the most that it can stand for. Each row says whose it is, of which days, and
/// under which number it was published. A table without numbers is one row that says why; of a sheet that was withdrawn
/// rows say when and why.
public final class SheetCsv {
    private static final String HEAD = "unit_en,unit_th,publication,from,to,published,data,"
            + "table,label_en,label_th,total,number,least,most\r\n";
    private static final String FORMULA_STARTS = "=+-@\t";

    private SheetCsv() {}

    /// The file, with a mark of UTF-8 for spreadsheets.
    public static byte[] of(FactSheet sheet, FactSheet.Issue issue) {
        List<String> whose = List.of(
                sheet.unit().en(),
                sheet.unit().th(),
                String.valueOf(issue.number()),
                issue.from().toString(),
                issue.to().toString(),
                issue.published().toString(),
                mark(sheet));
        StringBuilder csv = new StringBuilder("\uFEFF" + HEAD);
        for (FactSheet.Grid grid : sheet.grids()) {
            for (FactSheet.Line line : grid.lines()) {
                csv.append(row(whose, cells(grid, line)));
            }
            if (grid.lines().isEmpty()) {
                csv.append(row(whose, without(grid.key(), grid.note())));
            }
        }
        if (sheet.grids().isEmpty()) { // withdrawn
            sheet.sections().stream()
                    .flatMap(section -> Stream.concat(Stream.of(section.statement()), section.paragraphs().stream()))
                    .forEach(said -> csv.append(row(whose, without("", said))));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(FactSheet.Grid grid, FactSheet.Line line) {
        return List.of(
                grid.key(),
                line.label().en(),
                line.label().th(),
                line.total() ? "1" : "0",
                number(line),
                end(line.least()),
                end(line.most()));
    }

    /// Why there is no number.
    private static List<String> without(String table, Bilingual why) {
        return List.of(table, why.en(), why.th(), "0", "", "", "");
    }

    /// The mark of the data; empty where the sheet has none.
    private static String mark(FactSheet sheet) {
        return sheet.made().stream()
                .map(field -> field.said().en())
                .filter(said -> said.matches("[0-9a-f]{32}"))
                .findFirst()
                .orElse("");
    }

    /// In digits; `c` where it is left out, and `<11` where that is all that is said.
    private static String number(FactSheet.Line line) {
        String words = line.number().en();
        if (words.matches("[0-9,]+")) {
            return words.replace(",", "");
        }
        return line.most() == null ? "c" : "<" + (line.most() + 1);
    }

    private static String end(@Nullable Long end) {
        return end == null ? "" : end.toString();
    }

    private static String row(List<String> whose, List<String> cells) {
        return Stream.concat(whose.stream(), cells.stream())
                .map(SheetCsv::quoted)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /// No cell is a formula to a spreadsheet, whatever a source calls itself.
    private static String quoted(String cell) {
        String plain = cell.replaceAll("[\\r\\n]+", " ");
        String tame = !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        return tame.matches("[^\",]*") ? tame : '"' + tame.replace("\"", "\"\"") + '"';
    }
}
