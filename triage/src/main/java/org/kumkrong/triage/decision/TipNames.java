// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What each tip is called within its source: the sender's own number, with a count behind it where the sender used it
/// before.
final class TipNames {
    private final List<InSource> names;

    /// A tip's name.
    record InSource(String source, String tip) {}

    TipNames(List<TipRow> rows) {
        Set<InSource> own = new HashSet<>();
        rows.forEach(row -> own.add(new InSource(row.source(), row.id())));
        Set<InSource> used = new HashSet<>();
        Map<InSource, Integer> counts = new HashMap<>();
        names = new ArrayList<>(rows.size());
        for (TipRow row : rows) {
            InSource plain = new InSource(row.source(), row.id());
            InSource name = plain;
            while (!used.add(name)) {
                int times = counts.merge(plain, 1, Integer::sum) + 1;
                InSource counted = new InSource(row.source(), row.id() + '#' + times);
                name = own.contains(counted) ? name : counted; // a number that somebody really sent stays its own
            }
            names.add(name);
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
