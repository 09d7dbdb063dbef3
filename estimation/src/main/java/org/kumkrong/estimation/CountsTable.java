// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A file of counts: a column of 0 and 1 for each list and a last column `count`, a row for each set of
/// lists.
///
/// Digits may be Thai. Counts are whole numbers, also as programs write them (`120.0`, `1e+05`), and plain: what
/// separates thousands in one country is a fraction in another.
///
/// @param file where it was read
/// @param rows header and rows
record CountsTable(ListsFile file, List<CsvRecord> rows) {
    private static final String SEPARATED = "[0-9]{1,3}([,.'’ \u00a0\u202f][0-9]{3})+";
    private static final String WHOLE = "[0-9]+[.,]0+";

    CaptureTable table() {
        List<String> header = ListsFile.names(rows.getFirst());
        List<String> names = header.subList(0, header.size() - 1);
        table(names, Map.of()); // a fault of the header is told first
        file.requireRows(rows);
        return table(names, counts(names));
    }

    private CaptureTable table(List<String> names, Map<Integer, Long> counts) {
        try {
            return CaptureTable.of(names, counts);
        } catch (ListsException e) {
            throw file.fault(rows.getFirst(), String.valueOf(e.getMessage()));
        }
    }

    private Map<Integer, Long> counts(List<String> names) {
        Map<Integer, Long> counts = new HashMap<>();
        Map<Integer, Long> lines = new HashMap<>();
        for (CsvRecord row : rows.subList(1, rows.size())) {
            int set = set(row, names);
            Long before = lines.putIfAbsent(set, row.getStartingLineNumber());
            if (before != null) {
                throw file.fault(row, "the same lists as on line " + before + ". Add the two counts up in one row");
            }
            counts.put(set, count(row, names.size()));
        }
        return counts;
    }

    private int set(CsvRecord row, List<String> names) {
        int set = 0;
        for (int list = 0; list < names.size(); list++) {
            String cell = plain(file.cell(row, list));
            if (!cell.equals("0") && !cell.equals("1")) {
                throw file.fault(row, "under " + names.get(list) + " must stand 0 or 1");
            }
            set |= cell.equals("1") ? 1 << list : 0;
        }
        if (set == 0) {
            throw file.fault(row, "a count of people on no list. Nobody can know it: leave the row out");
        }
        return set;
    }

    private long count(CsvRecord row, int column) {
        String cell = plain(file.cell(row, column));
        for (int more = column + 1; more < row.getFieldCount(); more++) {
            if (!row.getField(more).isBlank()) {
                throw file.fault(row, "more cells than the header has names. Write a count of 1,200 as 1200");
            }
        }
        if (cell.matches("[-−]\\s*[0-9].*")) {
            throw file.fault(row, "a negative count. Counts are people");
        }
        if (cell.matches(SEPARATED)) {
            throw file.fault(row, "a count with a separator inside. Write 1200, not 1,200 or 1.200; counts are whole");
        }
        if (cell.matches("[0-9]+[.,][0-9]+")) {
            throw file.fault(
                    row,
                    "a count with a fraction. Counts are people; give the numbers as they were counted, not corrected or weighted");
        }
        if (!cell.matches("[0-9]{1,10}") || Long.parseLong(cell) > CaptureTable.PEOPLE_MAX) {
            throw file.fault(row, "the count is no whole number from 0 to " + CaptureTable.PEOPLE_MAX);
        }
        return Long.parseLong(cell);
    }

    /// A whole number as programs write it who keep all numbers as fractions, in its digits alone.
    private static String plain(String cell) {
        String digits = digits(cell);
        if (digits.matches("[1-9][eE]\\+?0?[1-9]")) {
            return new BigDecimal(digits).toPlainString();
        }
        return digits.matches(WHOLE) && !digits.matches(SEPARATED) ? digits.split("[.,]", 2)[0] : digits;
    }

    /// Thai digits as the others.
    private static String digits(String cell) {
        StringBuilder plain = new StringBuilder(cell);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '๐' && c <= '๙') {
                plain.setCharAt(i, (char) ('0' + c - '๐'));
            }
        }
        return plain.toString();
    }
}
