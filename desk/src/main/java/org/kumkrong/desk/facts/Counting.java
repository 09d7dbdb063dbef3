// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kumkrong.desk.facts.paper.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a database function gives to whoever drafts: that something is there, on which list, under a
/// mark; nothing about it.
final class Counting {
    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /// Most rows that are taken: children and cases one by one, reports by month.
    static final int ITEMS_MAX = 200_000;

    private Counting() {}

    /// Something counted.
    ///
    /// @param subject `case`, `report` or `child`
    /// @param member its mark; of reports, the month
    /// @param list its category or source, as programs call it
    /// @param called the same for people
    /// @param people how many; one for cases and children
    record Item(String subject, String member, String list, Bilingual called, long people) {}

    /// Children on the sources' lists of a period.
    static long children(JdbcClient jdbc, LocalDate from, LocalDate to) {
        return jdbc.sql("select count(distinct member) from facts_counted(:since, :until) where subject = 'child'")
                .param("since", begins(from))
                .param("until", begins(to.plusDays(1)))
                .query(Long.class)
                .single();
    }

    private static Timestamp begins(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(BANGKOK).toInstant());
    }

    /// Everything of a period.
    static List<Item> items(JdbcClient jdbc, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from facts_counted(:since, :until) limit :most")
                .param("since", begins(from))
                .param("until", begins(to.plusDays(1)))
                .param("most", ITEMS_MAX + 1)
                .query((row, number) -> new Item(
                        row.getString("subject"),
                        row.getString("member"),
                        row.getString("list"),
                        new Bilingual(row.getString("list_en"), row.getString("list_th")),
                        row.getLong("people")))
                .list();
    }
}
