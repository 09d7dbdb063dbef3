// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each tip is called within its source: the sender's own number, with a count behind it where the sender used it
/// before.
final class TipNames {
    /// Stands in no source and no number.
    private static final String BETWEEN = "\0";

    private final List<InSource> names;

    /// A tip's name.
    record InSource(String source, String tip) {}

    TipNames(List<TipRow> rows) {
        List<String> names = new DistinctNames(rows.stream()
                        .map(row -> row.source() + BETWEEN + row.id())
                        .toList())
                .all();
        this.names = new ArrayList<>(rows.size());
        for (TipRow row : rows) {
            String name = names.get(this.names.size());
            this.names.add(
                    new InSource(row.source(), name.substring(row.source().length() + BETWEEN.length())));
        }
    }

    InSource of(int tip) {
        return names.get(tip);
    }

    /// The number of each tip by its name.
    Map<InSource, Integer> numbers() {
        Map<InSource, Integer> numbers = HashMap.newHashMap(names.size());
        for (int tip = 0; tip < names.size(); tip++) {
            numbers.put(names.get(tip), tip);
        }
        return numbers;
    }
}
