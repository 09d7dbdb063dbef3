// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The text of a cell made comparable: lower case, blanks folded, words for *nothing* emptied.
final class Cells {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9][0-9,. ]*[.,][0-9]{1,2}");
    private static final Set<String> NOTHING = Set.of(
            "n/a",
            "null",
            "none",
            "nan",
            "-",
            "--",
            "?",
            "unknown",
            "not known",
            "missing",
            "nil",
            "xxx",
            "ไม่ทราบ",
            "ไม่มี");

    private Cells() {}

    static String clean(String cell) {
        String folded = cell.strip().toLowerCase(Locale.ROOT);
        if (folded.indexOf("  ") >= 0 || folded.indexOf('\t') >= 0 || folded.indexOf('\n') >= 0) {
            folded = folded.replaceAll("\\s+", " ");
        }
        return NOTHING.contains(folded) ? "" : folded;
    }

    /// Letters and digits of a phone number or code.
    static String compact(String cell) {
        StringBuilder kept = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isLetterOrDigit(cell.charAt(i))) {
                kept.append(cell.charAt(i));
            }
        }
        return kept.toString();
    }

    /// Digits of a phone number from its end, without country and trunk prefix as far as they can be told.
    static String phone(String cell) {
        String digits = compact(cell);
        return digits.length() > 9 ? digits.substring(digits.length() - 9) : digits;
    }

    /// A sum as a plain number: a point or comma before the last one or two digits parts decimals, others thousands.
    static String amount(String cell) {
        StringBuilder kept = new StringBuilder(cell.length());
        int last = Math.max(cell.lastIndexOf('.'), cell.lastIndexOf(','));
        int decimals = last >= cell.length() - 3 ? last : -1;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9' || c == '-' && kept.isEmpty()) {
                kept.append(c);
            } else if (i == decimals) {
                kept.append('.');
            }
        }
        return kept.toString();
    }

    /// Whether a cell is a number with one or two decimals.
    static boolean decimal(String cell) {
        return DECIMAL.matcher(cell).matches();
    }

    static boolean allDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
