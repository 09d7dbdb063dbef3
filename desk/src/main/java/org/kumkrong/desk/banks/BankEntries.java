// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.set.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The entries of a bank, as its officers look through them: page by page, by number, by fingerprint.
@Component
final class BankEntries {
    /// On a page.
    static final int PAGE_MAX = 50;

    /// Of what was looked for.
    static final int FOUND_MAX = 50;

    private static final String SHOWN = "select " + BankReading.ENTRY_COLUMNS + """
            , e.added_at, e.added_by is null as from_server, coalesce(a.display_name, '') as added_by_name,
            t.tip_id, e.tip_place, coalesce(t.sender_id, '') as tip_name,
            coalesce(w.display_name, '') as withdrawn_by_name, e.withdrawn_why
            from bank_entry e
                left join officer a on a.officer_id = e.added_by
                left join officer w on w.officer_id = e.withdrawn_by
                left join tip t on t.tip_id = e.tip_id
            where e.agency_id = :agency and e.bank_id = :bank\s""";

    private final Wall wall;
    private final NearBanks near;

    BankEntries(Wall wall, NearBanks near) {
        this.wall = wall;
        this.near = near;
    }

    /// An entry, and how it came to be what it is.
    ///
    /// @param fromServer whether it was pulled and no officer added it
    /// @param tip the tip whose file it is, where the viewer may read that
    /// @param file the number of the file in it, from 1; 0 where nobody said
    /// @param distance bits in which it differs from the fingerprint that was looked for; 0 for the same
    record Row(
            BankEntry entry,
            Instant addedAt,
            boolean fromServer,
            String addedBy,
            @Nullable UUID tip,
            String tipName,
            int file,
            String withdrawnBy,
            String why,
            int distance) {
        Row at(int bits) {
            return new Row(entry, addedAt, fromServer, addedBy, tip, tipName, file, withdrawnBy, why, bits);
        }

        /// Without the fingerprint.
        @Override
        public String toString() {
            return entry.toString();
        }
    }

    /// Which of them somebody wants to see.
    enum Show {
        ALL,
        LIVE,
        WITHDRAWN
    }

    /// Where in the list somebody is.
    ///
    /// @param before changes with smaller numbers; 0 for no bound
    /// @param after changes with larger numbers; 0 for no bound
    record Place(Show show, long before, long after) {}

    /// Some entries, the last change first.
    ///
    /// @param newer the number to ask for what is after; 0 where there is nothing
    /// @param older the number to ask for what is before; 0 where there is nothing
    record Page(List<Row> rows, long newer, long older) {}

    /// A page of a bank.
    Page page(Viewer viewer, UUID bank, Place place) {
        boolean upwards = place.after() > 0;
        List<Row> read = wall.read(
                viewer,
                jdbc -> jdbc.sql(SHOWN + """
                                  and e.change_no < :before and e.change_no > :after
                                  and (:all or (e.withdrawn_at is not null) = :withdrawn)
                                order by e.change_no""" + (upwards ? "" : " desc") + " limit :most")
                        .param("agency", viewer.agencyId())
                        .param("bank", bank)
                        .param("before", place.before() > 0 ? place.before() : Long.MAX_VALUE)
                        .param("after", place.after())
                        .param("all", place.show() == Show.ALL)
                        .param("withdrawn", place.show() == Show.WITHDRAWN)
                        .param("most", PAGE_MAX + 1)
                        .query(BankEntries::row)
                        .list());
        boolean more = read.size() > PAGE_MAX;
        List<Row> rows = more ? read.subList(0, PAGE_MAX) : read;
        List<Row> shown = upwards ? rows.reversed() : rows;
        if (shown.isEmpty()) {
            return new Page(shown, 0, 0);
        }
        boolean newer = upwards ? more : place.before() > 0;
        boolean older = upwards || more;
        return new Page(
                shown,
                newer ? shown.getFirst().entry().changeNo() : 0,
                older ? shown.getLast().entry().changeNo() : 0);
    }

    /// The entries that are what somebody looks for, live and withdrawn: a PDQ fingerprint finds what is within the
    /// bank's radius. The nearest first.
    List<Row> find(Viewer viewer, Bank bank, Sought sought) {
        String pdq = sought.prints().get(Kind.PDQ);
        Map<Long, Integer> hits = new HashMap<>();
        if (pdq != null) {
            near.near(viewer.agencyId(), Pdq.of(pdq), bank.radius())
                    .forEach(hit -> hits.merge(hit.entry(), hit.distance(), Math::min));
        }
        return wall.read(viewer, jdbc -> {
            if (pdq != null) {
                hits.putAll(withdrawnAlike(jdbc, bank, pdq));
            }
            return rows(jdbc, viewer, bank, sought, hits);
        });
    }

    /// The index holds no withdrawn ones; they are few, and compared one by one.
    private static Map<Long, Integer> withdrawnAlike(JdbcClient jdbc, Bank bank, String pdq) {
        record Alike(long entryNo, int distance) {}
        Map<Long, Integer> alike = new HashMap<>();
        jdbc.sql("""
                        select entry_no, distance from bank_entry e, lateral (select bit_count(
                            ('x' || encode(e.hash, 'hex'))::bit(256) # ('x' || :pdq)::bit(256))::integer as distance) d
                        where e.bank_id = :bank and e.kind = 'pdq' and e.withdrawn_at is not null and distance <= :radius
                        order by distance, entry_no limit :most
                        """)
                .param("pdq", pdq)
                .param("bank", bank.id())
                .param("radius", bank.radius())
                .param("most", FOUND_MAX)
                .query((row, number) -> new Alike(row.getLong("entry_no"), row.getInt("distance")))
                .list()
                .forEach(each -> alike.put(each.entryNo(), each.distance()));
        return alike;
    }

    private static List<Row> rows(
            JdbcClient jdbc, Viewer viewer, Bank bank, Sought sought, Map<Long, Integer> distances) {
        Map<Kind, String> same = new HashMap<>(sought.prints());
        same.remove(Kind.PDQ);
        List<Long> numbers = sought.entryNo() == null
                ? List.copyOf(distances.keySet())
                : Collections.singletonList(sought.entryNo());
        return jdbc
                .sql(SHOWN + """
                         and (e.entry_no = any (:numbers::bigint[]) or (e.kind = any (:kinds::text[]) and e.hash = :hash))
                        """)
                .param("agency", viewer.agencyId())
                .param("bank", bank.id())
                .param("numbers", numbers.toArray(Long[]::new))
                .param("kinds", same.keySet().stream().map(Kind::word).toArray(String[]::new))
                .param(
                        "hash",
                        HexFormat.of()
                                .parseHex(same.values().stream().findFirst().orElse("")))
                .query(BankEntries::row)
                .list()
                .stream()
                .map(row -> row.at(distances.getOrDefault(row.entry().entryNo(), 0)))
                .sorted(Comparator.comparingInt(Row::distance)
                        .thenComparing(row -> !row.entry().live())
                        .thenComparing(row -> -row.entry().changeNo()))
                .limit(FOUND_MAX)
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp added = Objects.requireNonNull(row.getTimestamp("added_at"));
        return new Row(
                Objects.requireNonNull(BankReading.entry(row, number)),
                added.toInstant(),
                row.getBoolean("from_server"),
                row.getString("added_by_name"),
                row.getObject("tip_id", UUID.class),
                row.getString("tip_name"),
                row.getObject("tip_place") == null ? 0 : row.getInt("tip_place") + 1,
                row.getString("withdrawn_by_name"),
                row.getString("withdrawn_why"),
                0);
    }
}
