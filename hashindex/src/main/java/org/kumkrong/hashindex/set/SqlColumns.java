// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The names of a table's columns, from the statement that made it.
final class SqlColumns {
    private static final Set<String> NO_COLUMN = Set.of("constraint", "primary", "unique", "check", "foreign");

    private SqlColumns() {}

    /// All in small letters and in their order.
    static List<String> of(String statement) {
        int open = statement.indexOf('(');
        int close = statement.lastIndexOf(')');
        List<String> names = new ArrayList<>();
        int depth = 0;
        int from = open + 1;
        for (int i = from; open >= 0 && i <= close; i++) {
            char letter = statement.charAt(i);
            if (letter == '(') {
                depth++;
            } else if (letter == ')' && i < close) {
                depth--;
            } else if (i == close || letter == ',' && depth == 0) {
                String name = first(statement.substring(from, i));
                if (!name.isEmpty() && !NO_COLUMN.contains(name)) {
                    names.add(name);
                }
                from = i + 1;
            }
        }
        return names;
    }

    private static String first(String definition) {
        String word = definition.strip().split("[\\s(]", 2)[0];
        return word.replaceAll("[\"`\\[\\]]", "").toLowerCase(Locale.ROOT);
    }
}
