// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.kumkrong.desk.tips.StandingDetail;
import org.kumkrong.intake.TipJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is known about a case, gathered when somebody opens it. That they did is written down, for the case
/// and for each subject whose identifiers it shows.
@Component
class CaseContents {
    private static final int TIPS_MAX = 300;
    private static final int CLOCKS_MAX = 12;
    private static final int SUGGESTED_MAX = 20;
    private static final int READS_MAX = 100;

    private final Wall wall;
    private final JsonMapper json;

    CaseContents(Wall wall, JsonMapper json) {
        this.wall = wall;
        this.json = json;
    }

    /// A tip, in the case or named next to it.
    record HeldTip(
            UUID id,
            String source,
            String senderId,
            String platform,
            @Nullable Instant happenedAt,
            String band,
            int priority,
            List<StandingDetail.RunningClock> clocks) {
        @Override
        public String toString() {
            return "tip " + id;
        }
    }

    /// A clock of one of its tips.
    record TipClock(HeldTip tip, StandingDetail.RunningClock clock) {}

    /// A note; nobody changes it.
    record Note(Instant at, String officer, String words) {
        @Override
        public String toString() {
            return "note of a case";
        }
    }

    /// Who looked at one of its people, and why.
    record Read(Instant at, String officer, String kind, String reference, String why) {
        @Override
        public String toString() {
            return "read of a " + kind;
        }
    }

    /// All of it.
    ///
    /// @param suggested tips that name its people and are not in it
    /// @param agencies names of other agencies that name its people too
    record Contents(
            List<HeldTip> tips,
            List<CasePerson> subjects,
            List<CasePerson> children,
            List<TipClock> clocks,
            List<HeldTip> suggested,
            List<CaseFile.Named> agencies,
            List<Note> notes,
            List<Read> reads,
            List<Events.Entry> history) {
        @Override
        public String toString() {
            return "contents of a case";
        }
    }

    Contents open(Viewer viewer, UUID id) {
        return wall.write(viewer, jdbc -> {
            Events.record(jdbc, viewer, "opened", "case", id.toString(), "");
            List<HeldTip> tips = tips(jdbc, id);
            List<CasePerson> people = people(jdbc, id);
            List<CasePerson> subjects =
                    people.stream().filter(person -> !person.child()).toList();
            subjects.forEach(subject -> Events.record(
                    jdbc, viewer, "seen-in-case", "subject", subject.id().toString(), ""));
            return new Contents(
                    tips,
                    subjects,
                    people.stream().filter(CasePerson::child).toList(),
                    tips.stream()
                            .flatMap(tip -> tip.clocks().stream().map(clock -> new TipClock(tip, clock)))
                            .sorted(Comparator.comparing(each -> each.clock().at()))
                            .limit(CLOCKS_MAX)
                            .toList(),
                    suggested(jdbc, id),
                    agencies(jdbc, id),
                    notes(jdbc, id),
                    reads(jdbc, id),
                    Events.of(jdbc, "case", id.toString()));
        });
    }

    private static final String TIP = """
            select t.tip_id, t.source, t.sender_id, t.platform, coalesce(t.happened_at, t.received_at) happened_at,
                   s.band, s.priority, s.detail
            """;

    private List<HeldTip> tips(JdbcClient jdbc, UUID id) {
        return jdbc.sql(TIP + """
                        from case_tip h join tip t using (tip_id) join standing s using (tip_id)
                        where h.case_id = :case order by s.priority desc, t.tip_no desc limit :most
                        """)
                .param("case", id)
                .param("most", TIPS_MAX)
                .query((row, number) -> tip(row))
                .list();
    }

    private List<HeldTip> suggested(JdbcClient jdbc, UUID id) {
        return jdbc.sql(TIP + """
                        from tip t join standing s using (tip_id)
                        where t.tip_id in (
                                select o.tip_id from case_tip h join mention m using (tip_id)
                                    join mention o on o.person_id = m.person_id
                                where h.case_id = :case)
                          and not exists (select from case_tip h where h.case_id = :case and h.tip_id = t.tip_id)
                        order by s.priority desc, t.tip_no desc limit :most
                        """)
                .param("case", id)
                .param("most", SUGGESTED_MAX)
                .query((row, number) -> tip(row))
                .list();
    }

    private HeldTip tip(java.sql.ResultSet row) throws java.sql.SQLException {
        return new HeldTip(
                row.getObject("tip_id", UUID.class),
                row.getString("source"),
                row.getString("sender_id"),
                row.getString("platform"),
                Cases.instant(row, "happened_at"),
                row.getString("band"),
                row.getInt("priority"),
                json.readValue(row.getString("detail"), StandingDetail.class).clocks());
    }

    private static List<CasePerson> people(JdbcClient jdbc, UUID id) {
        List<CasePerson.Mentioned> mentions = jdbc.sql("""
                        select m.person_id, m.role, m.place, t.document,
                               (select count(distinct o.tip_id) from mention o where o.person_id = m.person_id) tips
                        from case_tip h join mention m using (tip_id) join tip t using (tip_id)
                        where h.case_id = :case order by t.tip_no desc, m.role, m.place limit :most
                        """)
                .param("case", id)
                .param("most", TIPS_MAX)
                .query((row, number) -> new CasePerson.Mentioned(
                        row.getObject("person_id", UUID.class),
                        row.getString("role"),
                        row.getInt("place"),
                        row.getInt("tips"),
                        TipJson.read(row.getString("document"))))
                .list();
        return CasePerson.gather(mentions);
    }

    private static List<CaseFile.Named> agencies(JdbcClient jdbc, UUID id) {
        return jdbc.sql("""
                        select distinct a.agency_id, a.name_en, a.name_th
                        from (select distinct m.person_id from case_tip h join mention m using (tip_id)
                              where h.case_id = :case) p,
                             agencies_naming(p.person_id) n join agency a using (agency_id)
                        where a.agency_id <> viewer_agency() order by a.name_en
                        """)
                .param("case", id)
                .query((row, number) -> Cases.named(row, "agency_id", "name"))
                .list();
    }

    private static List<Note> notes(JdbcClient jdbc, UUID id) {
        return jdbc.sql("""
                        select n.written_at, coalesce(o.display_name, '') officer, n.words
                        from case_note n left join officer o on o.officer_id = n.officer_id
                        where n.case_id = :case order by n.note_no desc
                        """)
                .param("case", id)
                .query((row, number) -> new Note(
                        row.getTimestamp("written_at").toInstant(), row.getString("officer"), row.getString("words")))
                .list();
    }

    private static List<Read> reads(JdbcClient jdbc, UUID id) {
        return jdbc.sql("""
                        select e.happened_at, coalesce(o.display_name, '') officer, e.object_kind, e.object_id, e.why
                        from event e left join officer o on o.officer_id = e.officer_id
                        where e.act = 'opened' and e.object_kind in ('subject', 'child')
                          and e.object_id in (select m.person_id::text from case_tip h join mention m using (tip_id)
                                              where h.case_id = :case)
                        order by e.event_no desc limit :most
                        """)
                .param("case", id)
                .param("most", READS_MAX)
                .query((row, number) -> new Read(
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("officer"),
                        row.getString("object_kind"),
                        row.getString("object_id").substring(0, CasePerson.REFERENCE_CHARS),
                        row.getString("why")))
                .list();
    }
}
