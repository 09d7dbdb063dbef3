// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the history of each tip is told of its known files: the sets and banks, and the categories with their schemes.
///
/// @param ofTips by tip, `vics-2026: Example 2.0 1`
record Told(Map<UUID, String> ofTips) {
    static final Told NOTHING = new Told(Map.of());

    private static final int CATEGORIES_MAX = 5;

    /// One row that was found or removed.
    record Found(UUID tip, String name, String code) {}

    static Found found(ResultSet row, int number) throws SQLException {
        String category = row.getString("category");
        return new Found(
                row.getObject("tip_id", UUID.class),
                row.getString("name"),
                category.isEmpty() ? "" : (row.getString("scheme") + " " + category).strip());
    }

    static Told of(List<Found> rows) {
        Map<UUID, String> ofTips = new HashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(Found::tip))
                .forEach((tip, all) -> ofTips.put(
                        tip,
                        all.stream().collect(Collectors.groupingBy(Found::name)).entrySet().stream()
                                .map(each -> line(each.getKey(), each.getValue()))
                                .sorted()
                                .collect(Collectors.joining("; "))));
        return new Told(Map.copyOf(ofTips));
    }

    private static String line(String name, List<Found> rows) {
        Set<String> codes = rows.stream()
                .map(Found::code)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (codes.isEmpty()) {
            return name;
        }
        String some = codes.stream().limit(CATEGORIES_MAX).collect(Collectors.joining(", "));
        return name + ": " + some + (codes.size() > CATEGORIES_MAX ? ", …" : "");
    }

    Set<UUID> tips() {
        return ofTips.keySet();
    }

    /// Writes down, on each tip, that the software found it or took it back.
    void record(JdbcClient jdbc, UUID agency, String act) {
        List<Map.Entry<UUID, String>> all = List.copyOf(ofTips.entrySet());
        jdbc.sql("""
                        insert into event (agency_id, act, object_kind, object_id, why)
                        select :agency, :act, 'tip', told.tip, told.why from unnest(:tips::text[], :whys::text[]) told (tip, why)
                        """)
                .param("agency", agency)
                .param("act", act)
                .param(
                        "tips",
                        all.stream().map(each -> each.getKey().toString()).toArray(String[]::new))
                .param("whys", all.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }
}
