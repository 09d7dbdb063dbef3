// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tables of a fact sheet as they are published, for programs: a row a number, with the words of both languages
/// and the least and the most that it can stand for.
public final class SheetCsv {
    private static final String FORMULA_STARTS = "=+-@\t";

    private SheetCsv() {}

    /// The file, with a mark of UTF-8 for spreadsheets.
    public static byte[] of(FactSheet sheet) {
        StringBuilder csv = new StringBuilder("\uFEFFtable,label_en,label_th,total,number,least,most\r\n");
        for (FactSheet.Grid grid : sheet.grids()) {
            for (FactSheet.Line line : grid.lines()) {
                csv.append(row(List.of(
                        grid.key(),
                        line.label().en(),
                        line.label().th(),
                        line.total() ? "1" : "0",
                        number(line),
                        end(line.least()),
                        end(line.most()))));
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
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

    private static String row(List<String> cells) {
        return cells.stream().map(SheetCsv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// No cell is a formula to a spreadsheet, whatever a source calls itself.
    private static String quoted(String cell) {
        String plain = cell.replaceAll("[\\r\\n]+", " ");
        String tame = !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        return tame.matches("[^\",]*") ? tame : '"' + tame.replace("\"", "\"\"") + '"';
    }
}
