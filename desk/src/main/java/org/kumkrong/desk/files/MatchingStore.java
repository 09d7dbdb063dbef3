// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.set.FileQuery;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.Trust;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.TipJson;
import org.kumkrong.triage.SetsOfFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of matching, for the worker, which sees all agencies. For one thread; call what writes within a
/// transaction.
final class MatchingStore {
    private static final String FILE =
            "f.tip_id, f.tip_no, f.agency_id, f.place, f.md5, f.sha1, f.sha256, f.pdq, f.quality";

    private final JdbcClient jdbc;

    MatchingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /// Tips with numbers up to this were matched.
    long tipsTo() {
        return jdbc.sql("select tips_to from matching_progress")
                .query(Long.class)
                .single();
    }

    void matchedTips(long number) {
        jdbc.sql("update matching_progress set tips_to = :number")
                .param("number", number)
                .update();
    }

    /// A tip and its files.
    record TipWithFiles(long number, List<TipFile> files) {}

    /// The next tips after a number, in their order.
    List<TipWithFiles> tipsAfter(long number, int most) {
        return jdbc.sql("""
                        select tip_id, tip_no, agency_id, document from tip where tip_no > :number order by tip_no limit :most
                        """)
                .param("number", number)
                .param("most", most)
                .query((row, place) -> new TipWithFiles(row.getLong("tip_no"), files(row)))
                .list();
    }

    private static List<TipFile> files(ResultSet row) throws SQLException {
        List<FileRecord> told = TipJson.read(row.getString("document")).files();
        List<TipFile> files = new ArrayList<>();
        for (int place = 0; place < Math.min(told.size(), Short.MAX_VALUE); place++) {
            files.add(new TipFile(
                    row.getObject("tip_id", UUID.class),
                    row.getLong("tip_no"),
                    row.getObject("agency_id", UUID.class),
                    place,
                    SetsOfFiles.query(told.get(place))));
        }
        return files;
    }

    void add(List<TipFile> files) {
        jdbc.sql("""
                        insert into tip_file (tip_id, place, tip_no, agency_id, md5, sha1, sha256, pdq, quality)
                        select n.tip_id::uuid, n.place, n.tip_no, n.agency_id::uuid, n.md5, n.sha1, n.sha256, n.pdq, n.quality
                        from unnest(:tips::text[], :places::int[], :numbers::bigint[], :agencies::text[], :md5::text[],
                                    :sha1::text[], :sha256::text[], :pdq::text[], :qualities::int[])
                            n (tip_id, place, tip_no, agency_id, md5, sha1, sha256, pdq, quality)
                        where exists (select from tip t where t.tip_id = n.tip_id::uuid)
                        on conflict do nothing
                        """)
                .param("tips", texts(files, file -> file.tip().toString()))
                .param("places", files.stream().map(TipFile::place).toArray(Integer[]::new))
                .param("numbers", files.stream().map(TipFile::number).toArray(Long[]::new))
                .param("agencies", texts(files, file -> file.agency().toString()))
                .param("md5", texts(files, file -> file.query().prints().get(Kind.MD5)))
                .param("sha1", texts(files, file -> file.query().prints().get(Kind.SHA1)))
                .param("sha256", texts(files, file -> file.query().prints().get(Kind.SHA256)))
                .param("pdq", texts(files, file -> file.query().prints().get(Kind.PDQ)))
                .param(
                        "qualities",
                        files.stream().map(file -> file.query().quality()).toArray(Integer[]::new))
                .update();
    }

    private static <T> @Nullable String[] texts(Collection<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    /// Files of an agency's tips after a number, whole tips, in their order; about so many.
    List<TipFile> filesAfter(UUID agency, long number, int about) {
        return jdbc.sql("select " + FILE + """
                         from tip_file f
                        where f.agency_id = :agency and f.tip_no > :number and f.tip_no <= (
                            select coalesce(max(tip_no), 0) from (
                                select tip_no from tip_file where agency_id = :agency and tip_no > :number
                                order by tip_no limit :about) next)
                        order by f.tip_no, f.place
                        """)
                .param("agency", agency)
                .param("number", number)
                .param("about", about)
                .query(MatchingStore::file)
                .list();
    }

    /// Files by their tips' numbers and their places.
    List<TipFile> files(UUID agency, List<Long> numbers, List<Integer> places) {
        return jdbc.sql("select " + FILE + """
                         from tip_file f join unnest(:numbers::bigint[], :places::int[]) n (tip_no, place)
                            on f.tip_no = n.tip_no and f.place = n.place
                        where f.agency_id = :agency
                        """)
                .param("agency", agency)
                .param("numbers", numbers.toArray(Long[]::new))
                .param("places", places.toArray(Integer[]::new))
                .query(MatchingStore::file)
                .list();
    }

    /// All files of some tips.
    List<TipFile> filesOf(Set<UUID> tips) {
        return jdbc.sql("select " + FILE + " from tip_file f where f.tip_id = any(:tips) order by f.tip_no, f.place")
                .param("tips", tips.toArray(UUID[]::new))
                .query(MatchingStore::file)
                .list();
    }

    /// Files of an agency's tips with exactly one of these fingerprints.
    List<TipFile> filesWith(UUID agency, Kind kind, Collection<String> digits) {
        String column = kind.word();
        return jdbc.sql("select " + FILE + " from tip_file f where f.agency_id = :agency and f." + column
                        + " = any(:digits::text[])")
                .param("agency", agency)
                .param("digits", digits.toArray(String[]::new))
                .query(MatchingStore::file)
                .list();
    }

    private static TipFile file(ResultSet row, int number) throws SQLException {
        Map<Kind, String> prints = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            String digits = row.getString(kind.word());
            if (digits != null) {
                prints.put(kind, digits);
            }
        }
        return new TipFile(
                row.getObject("tip_id", UUID.class),
                row.getLong("tip_no"),
                row.getObject("agency_id", UUID.class),
                row.getInt("place"),
                new FileQuery(prints, row.getInt("quality")));
    }

    /// Keeps what was found; what is known already stays.
    ///
    /// @return the tips for which something is new, with what it is
    Told keep(Collection<Finding> findings) {
        if (findings.isEmpty()) {
            return Told.NOTHING;
        }
        return Told.of(jdbc.sql("""
                        insert into file_finding (tip_id, place, agency_id, origin, origin_id, entry, name, source, scheme, category,
                                                  trust, kind, distance, quality, weak, current_at)
                        select n.tip_id::uuid, n.place, n.agency_id::uuid, n.origin, n.origin_id::uuid, n.entry, n.name, n.source,
                               n.scheme, n.category, n.trust, n.kind, n.distance, n.quality, n.weak, n.current_at::timestamptz
                        from unnest(:tips::text[], :places::int[], :agencies::text[], :origins::text[], :originIds::text[],
                                    :entries::text[], :names::text[], :sources::text[], :schemes::text[], :categories::text[],
                                    :trusts::text[], :kinds::text[], :distances::int[], :qualities::int[], :weak::boolean[],
                                    :currents::text[])
                            n (tip_id, place, agency_id, origin, origin_id, entry, name, source, scheme, category, trust, kind,
                               distance, quality, weak, current_at)
                        where exists (select from tip_file f where (f.tip_id, f.place) = (n.tip_id::uuid, n.place))
                        on conflict do nothing
                        returning tip_id, name, scheme, category
                        """)
                .param("tips", texts(findings, each -> each.file().tip().toString()))
                .param(
                        "places",
                        findings.stream().map(each -> each.file().place()).toArray(Integer[]::new))
                .param("agencies", texts(findings, each -> each.file().agency().toString()))
                .param("origins", texts(findings, each -> each.origin().where()))
                .param("originIds", texts(findings, each -> each.origin().id().toString()))
                .param("entries", texts(findings, Finding::entry))
                .param("names", texts(findings, each -> each.origin().name()))
                .param("sources", texts(findings, each -> each.origin().source()))
                .param("schemes", texts(findings, each -> each.origin().scheme()))
                .param("categories", texts(findings, Finding::category))
                .param("trusts", texts(findings, each -> word(each.origin().trust())))
                .param("kinds", texts(findings, each -> each.kind().word()))
                .param("distances", findings.stream().map(Finding::distance).toArray(Integer[]::new))
                .param("qualities", findings.stream().map(Finding::quality).toArray(Integer[]::new))
                .param("weak", findings.stream().map(Finding::weak).toArray(Boolean[]::new))
                .param("currents", texts(findings, each -> each.currentAt().toString()))
                .query(Told::found)
                .list());
    }

    static String word(Trust trust) {
        return trust.name().toLowerCase(Locale.ROOT);
    }

    /// Removes what a set found.
    ///
    /// @return the tips of which something was removed, with what it was
    Told forget(Origin origin) {
        return Told.of(
                jdbc.sql("""
                        delete from file_finding where origin_id = :origin returning tip_id, name, scheme, category
                        """).param("origin", origin.id()).query(Told::found).list());
    }

    /// Removes what entries of a bank found.
    ///
    /// @return the tips of which something was removed, with what it was
    Told forget(UUID bank, Collection<String> entries) {
        return Told.of(jdbc.sql("""
                        delete from file_finding where origin_id = :bank and entry = any(:entries::text[])
                        returning tip_id, name, scheme, category
                        """)
                .param("bank", bank)
                .param("entries", entries.toArray(String[]::new))
                .query(Told::found)
                .list());
    }

    private static final String SUM = """
            with sight as (
                select f.tip_id, string_agg(to_hex(coalesce(g.known, 0) | case when (:md5 and f.md5 is not null)
                        or (:sha1 and f.sha1 is not null) or (:sha256 and f.sha256 is not null)
                        or (:pdq and f.pdq is not null) then 1 else 0 end), '' order by f.place) sights
                from tip_file f left join (
                    select f.tip_id, f.place,
                           bit_or(case g.trust when 'seen' then 3 when 'reported' then 5 else 9 end) known
                    from file_finding g join tip_file f using (tip_id, place)
                    where %1$s and not g.weak group by f.tip_id, f.place) g
                    using (tip_id, place)
                where %1$s
                group by f.tip_id)
            insert into tip_sight (tip_id, agency_id, sights)
            select tip_id, :agency, sights from sight
            where sights ~ '[^0]' or exists (select from tip_sight s where s.tip_id = sight.tip_id)
            on conflict (tip_id) do update
                set (sights, change_no) = (excluded.sights, nextval('tip_sight_change'))
                where tip_sight.sights <> excluded.sights
            """;

    /// Says of each tip's files together what was found of them; only what changed is written.
    ///
    /// @param from the number before the first tip
    /// @param to the number of the last
    void sum(UUID agency, Set<Kind> asked, long from, long to) {
        sum("f.agency_id = :agency and f.tip_no > :from and f.tip_no <= :to", agency, asked)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /// The same for some tips.
    void sum(UUID agency, Set<Kind> asked, Set<UUID> tips) {
        sum("f.agency_id = :agency and f.tip_id = any(:tips::uuid[])", agency, asked)
                .param("tips", tips.toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec sum(String which, UUID agency, Set<Kind> asked) {
        return jdbc.sql(SUM.formatted(which))
                .param("agency", agency)
                .param("md5", asked.contains(Kind.MD5))
                .param("sha1", asked.contains(Kind.SHA1))
                .param("sha256", asked.contains(Kind.SHA256))
                .param("pdq", asked.contains(Kind.PDQ));
    }

    /// What an agency's sights stand for.
    record Standing(long banksTo, Set<Kind> asked) {}

    Standing standing(UUID agency) {
        return jdbc.sql("select banks_to, asked from agency_matching where agency_id = :agency")
                .param("agency", agency)
                .query((row, number) -> new Standing(row.getLong("banks_to"), kinds(row.getString("asked"))))
                .optional()
                .orElse(new Standing(0, Set.of()));
    }

    private static Set<Kind> kinds(String words) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if ((' ' + words + ' ').contains(' ' + kind.word() + ' ')) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    void standing(UUID agency, Standing standing) {
        jdbc.sql("""
                        insert into agency_matching (agency_id, banks_to, asked) values (:agency, :banksTo, :asked)
                        on conflict (agency_id) do update set (banks_to, asked) = (excluded.banks_to, excluded.asked)
                        """)
                .param("agency", agency)
                .param("banksTo", standing.banksTo())
                .param(
                        "asked",
                        standing.asked().stream().map(Kind::word).sorted().collect(Collectors.joining(" ")))
                .update();
    }

    /// Agencies that have files, sets or banks.
    List<UUID> agencies() {
        return jdbc.sql("select agency_id from agency order by agency_id")
                .query(UUID.class)
                .list();
    }
}
