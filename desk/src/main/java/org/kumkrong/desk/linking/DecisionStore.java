// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kumkrong.desk.people.Links;
import org.kumkrong.desk.tips.StandingDetail;
import org.kumkrong.intake.TipJson;
import org.kumkrong.triage.Decided;
import org.kumkrong.triage.MentionPlace;
import org.kumkrong.triage.PersonLink;
import org.kumkrong.triage.PersonStanding;
import org.kumkrong.triage.TipStanding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Tips out of the database, decisions into it. Writes only what changed.
final class DecisionStore {
    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcTemplate rows;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DecisionStore(JdbcTemplate rows, JsonMapper json) {
        this.rows = rows;
        this.jdbc = JdbcClient.create(rows);
        this.json = json;
    }

    List<KeptTip> tipsAfter(long number) {
        return jdbc.sql("select tip_id, tip_no, agency_id, document from tip where tip_no > :number order by tip_no")
                .param("number", number)
                .query((row, place) -> new KeptTip(
                        row.getObject("tip_id", UUID.class),
                        row.getLong("tip_no"),
                        row.getObject("agency_id", UUID.class),
                        TipJson.read(row.getString("document"))))
                .list();
    }

    /// Judgements that stand, oldest first; of two on the same pair the later counts.
    List<Ranker.Word> words() {
        return jdbc.sql("""
                        select distinct on (least(a, b), greatest(a, b))
                               tip_a, role_a, place_a, tip_b, role_b, place_b, verdict
                        from (select j.*, tip_a::text || role_a || place_a a, tip_b::text || role_b || place_b b
                              from judgement j where withdrawn_at is null) stand
                        order by least(a, b), greatest(a, b), judgement_id desc
                        """)
                .query((row, place) -> new Ranker.Word(
                        row.getObject("tip_a", UUID.class),
                        row.getString("role_a"),
                        row.getInt("place_a"),
                        row.getObject("tip_b", UUID.class),
                        row.getString("role_b"),
                        row.getInt("place_b"),
                        row.getString("verdict")))
                .list();
    }

    /// Writes a decision; call it within a transaction.
    ///
    /// @return agencies for which something changed
    Set<UUID> write(Decided decided, List<KeptTip> tips, List<Ranker.Word> words) {
        Set<UUID> changed = new TreeSet<>();
        changed.addAll(writeStandings(decided, tips));
        changed.addAll(writeMentions(decided, tips));
        changed.addAll(writeLinks(decided, tips, words));
        return changed;
    }

    private Set<UUID> writeStandings(Decided decided, List<KeptTip> tips) {
        int[] behind = new int[tips.size()];
        List<TipStanding> standings = new ArrayList<>(tips.size());
        for (int tip = 0; tip < tips.size(); tip++) {
            TipStanding standing = decided.tip(tip);
            standings.add(standing);
            if (standing.alikeTo() != tip) {
                behind[standing.alikeTo()]++;
            }
        }
        rows.execute("create temporary table fresh_standing (like standing) on commit drop");
        rows.batchUpdate(
                "insert into fresh_standing values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                standings,
                ROWS_AT_A_TIME,
                (statement, standing) -> {
                    KeptTip tip = tips.get(standing.number());
                    statement.setObject(1, tip.id());
                    statement.setObject(2, tip.agency());
                    statement.setInt(3, standing.place());
                    statement.setInt(4, standing.urgency().priority());
                    statement.setString(5, standing.urgency().band().name());
                    statement.setString(6, standing.caseId());
                    var clock = standing.urgency().nextClock();
                    statement.setTimestamp(7, clock == null ? null : Timestamp.from(clock));
                    statement.setObject(8, tips.get(standing.alikeTo()).id());
                    statement.setInt(9, behind[standing.number()]);
                    statement.setInt(10, standing.known().subjectTips());
                    statement.setInt(11, standing.known().subjectChildren());
                    statement.setInt(12, standing.known().childTips());
                    statement.setInt(13, children(standing));
                    statement.setInt(14, standing.urgency().completeness().score());
                    statement.setString(15, json.writeValueAsString(detail(standing)));
                });
        return agencies("""
                insert into standing select * from fresh_standing
                on conflict (tip_id) do update set
                    (queue_place, priority, band, case_name, next_clock, alike_to, alike_count, subject_tips,
                     subject_children, child_tips, children, completeness, detail)
                    = (excluded.queue_place, excluded.priority, excluded.band, excluded.case_name, excluded.next_clock,
                       excluded.alike_to, excluded.alike_count, excluded.subject_tips, excluded.subject_children,
                       excluded.child_tips, excluded.children, excluded.completeness, excluded.detail)
                    where standing is distinct from excluded
                returning agency_id
                """);
    }

    private static int children(TipStanding standing) {
        return (int) standing.people().stream()
                .filter(person -> DecisionStore.isChild(person.role().word()))
                .map(TipStanding.NamedPerson::entity)
                .distinct()
                .count();
    }

    private static boolean isChild(String role) {
        return role.equals("victim") || role.equals("recipient");
    }

    private static StandingDetail detail(TipStanding standing) {
        return new StandingDetail(
                standing.urgency().reasons().stream()
                        .map(reason -> new StandingDetail.Reason(
                                reason.rule(),
                                reason.points(),
                                new StandingDetail.Wording(reason.english(), reason.thai())))
                        .toList(),
                standing.urgency().clocks().stream()
                        .map(clock -> new StandingDetail.RunningClock(
                                clock.kind().name(),
                                clock.at(),
                                new StandingDetail.Wording(clock.english(), clock.thai())))
                        .toList(),
                standing.urgency().completeness().missing().stream()
                        .map(missing -> new StandingDetail.Wording(missing.english(), missing.thai()))
                        .toList());
    }

    private Set<UUID> writeMentions(Decided decided, List<KeptTip> tips) {
        Map<String, UUID> before = new HashMap<>();
        jdbc.sql("select tip_id, role, place, person_id from mention")
                .query((row, place) -> before.put(
                        row.getString("tip_id") + '/' + row.getString("role") + '/' + row.getInt("place"),
                        row.getObject("person_id", UUID.class)))
                .list();
        List<PersonStanding> persons = Stream.of(decided.subjects(), decided.children(), decided.others())
                .flatMap(List::stream)
                .toList();
        Map<PersonStanding, List<String>> keys = new HashMap<>();
        persons.forEach(person -> keys.put(
                person,
                person.mentions().stream().map(mention -> key(mention, tips)).toList()));
        Map<List<String>, UUID> ids = new PersonIds(before).assign(List.copyOf(keys.values()));
        record Row(MentionPlace mention, UUID person) {}
        List<Row> fresh = persons.stream()
                .flatMap(person -> person.mentions().stream()
                        .map(mention -> new Row(mention, java.util.Objects.requireNonNull(ids.get(keys.get(person))))))
                .toList();
        rows.execute("create temporary table fresh_mention (like mention) on commit drop");
        rows.batchUpdate(
                "insert into fresh_mention (tip_id, role, place, agency_id, person_id) values (?, ?, ?, ?, ?)",
                fresh,
                ROWS_AT_A_TIME,
                (statement, row) -> {
                    KeptTip tip = tips.get(row.mention().tip());
                    statement.setObject(1, tip.id());
                    statement.setString(2, row.mention().role().word());
                    statement.setInt(3, row.mention().index());
                    statement.setObject(4, tip.agency());
                    statement.setObject(5, row.person());
                });
        return agencies("""
                insert into mention select * from fresh_mention
                on conflict (tip_id, role, place) do update set person_id = excluded.person_id
                    where mention.person_id <> excluded.person_id
                returning agency_id
                """);
    }

    private static String key(MentionPlace mention, List<KeptTip> tips) {
        return tips.get(mention.tip()).id() + "/" + mention.role().word() + '/' + mention.index();
    }

    private Set<UUID> writeLinks(Decided decided, List<KeptTip> tips, List<Ranker.Word> words) {
        rows.execute("create temporary table fresh_link (like link) on commit drop");
        List<PersonLink> links =
                Stream.concat(decided.links(), judged(decided, tips, words)).toList();
        rows.batchUpdate(
                "insert into fresh_link values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                links,
                ROWS_AT_A_TIME,
                (statement, link) -> {
                    set(statement, 1, link.a(), tips);
                    set(statement, 5, link.b(), tips);
                    statement.setInt(9, link.millibits());
                    statement.setDouble(10, link.probability());
                    statement.setBoolean(11, link.joined());
                    statement.setString(12, json.writeValueAsString(parts(link)));
                });
        Set<UUID> changed = agencies("""
                delete from link l where not exists (
                    select from fresh_link f
                    where (f.tip_a, f.role_a, f.place_a, f.tip_b, f.role_b, f.place_b)
                        = (l.tip_a, l.role_a, l.place_a, l.tip_b, l.role_b, l.place_b))
                returning agency_a
                """);
        changed.addAll(agencies("""
                insert into link select * from fresh_link
                on conflict (tip_a, role_a, place_a, tip_b, role_b, place_b) do update set
                    (millibits, probability, joined, parts)
                    = (excluded.millibits, excluded.probability, excluded.joined, excluded.parts)
                    where link is distinct from excluded
                returning agency_a
                """));
        return changed;
    }

    /// What a human has judged is shown even where nothing links it any more.
    private static Stream<PersonLink> judged(Decided decided, List<KeptTip> tips, List<Ranker.Word> words) {
        if (words.isEmpty()) {
            return Stream.empty();
        }
        Map<UUID, Integer> numbers = new HashMap<>();
        for (int number = 0; number < tips.size(); number++) {
            numbers.put(tips.get(number).id(), number);
        }
        Set<Set<MentionPlace>> linked =
                decided.links().map(link -> Set.of(link.a(), link.b())).collect(Collectors.toSet());
        return words.stream()
                .filter(word -> numbers.containsKey(word.tipA()) && numbers.containsKey(word.tipB()))
                .map(word -> List.of(
                        new MentionPlace(
                                numbers.getOrDefault(word.tipA(), 0), Ranker.role(word.roleA()), word.placeA()),
                        new MentionPlace(
                                numbers.getOrDefault(word.tipB(), 0), Ranker.role(word.roleB()), word.placeB())))
                .filter(pair -> !linked.contains(Set.copyOf(pair)))
                .map(pair -> decided.explain(pair.getFirst(), pair.getLast()));
    }

    private static void set(java.sql.PreparedStatement statement, int at, MentionPlace mention, List<KeptTip> tips)
            throws java.sql.SQLException {
        KeptTip tip = tips.get(mention.tip());
        statement.setObject(at, tip.agency());
        statement.setObject(at + 1, tip.id());
        statement.setString(at + 2, mention.role().word());
        statement.setInt(at + 3, mention.index());
    }

    private static List<Links.Part> parts(PersonLink link) {
        return link.parts().stream()
                .map(part -> new Links.Part(part.english(), part.thai(), part.millibits()))
                .toList();
    }

    private Set<UUID> agencies(String statement) {
        return new TreeSet<>(jdbc.sql(statement).query(UUID.class).list());
    }
}
