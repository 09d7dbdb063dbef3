// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// A table of words and what they mean, as text: `SORT code | spelling, spelling`. A line that begins with the bar goes
/// on with the meaning of the line before.
final class WordTable {
    private WordTable() {}

    /// Reads a table.
    ///
    /// @param meaning makes a meaning of sort and code; the code is empty where none is given
    static <M> Map<M, List<String>> read(String table, BiFunction<String, String, M> meaning) {
        var words = new LinkedHashMap<M, List<String>>();
        List<String> spellings = List.of();
        for (var line : table.lines().toList()) {
            int bar = line.indexOf('|');
            var head = line.substring(0, bar).strip();
            if (!head.isEmpty()) {
                int blank = head.indexOf(' ');
                var sort = blank < 0 ? head : head.substring(0, blank);
                var code = blank < 0 ? "" : head.substring(blank + 1);
                spellings = words.computeIfAbsent(meaning.apply(sort, code), _ -> new ArrayList<>());
            }
            for (var spelling : line.substring(bar + 1).split(",", -1)) {
                spellings.add(spelling.strip());
            }
        }
        return words;
    }
}
