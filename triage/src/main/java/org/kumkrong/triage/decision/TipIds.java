// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kumkrong.linkage.table.SpreadsheetCell;

/// The ids under which tips are written: the sender's own, with the source before it where two sources use the same,
/// and a number behind it where one source uses it twice. They stay distinct when a spreadsheet has defused them.
final class TipIds {
    private TipIds() {}

    static String[] of(List<TipRow> rows) {
        Map<String, String> firstSource = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (TipRow row : rows) {
            String known = firstSource.putIfAbsent(row.id(), row.source());
            if (known != null && !known.equals(row.source())) {
                shared.add(row.id());
            }
        }
        List<String> own = rows.stream()
                .map(row -> shared.contains(row.id()) ? row.source() + ':' + row.id() : row.id())
                .toList();
        List<String> written =
                own.stream().map(id -> SpreadsheetCell.defused(id.strip())).toList();
        List<String> distinct = new DistinctNames(written).all();
        String[] ids = new String[rows.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = own.get(i) + distinct.get(i).substring(written.get(i).length());
        }
        return ids;
    }
}
