// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sharing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.SharedField;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.tips.SaidWords;
import org.kumkrong.desk.tips.StandingDetail;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The copies of what was chosen: made with the sharer's eyes, read with the receiver's, removed when it is revoked.
@Component
class Parts {
    private static final String HEAD = "head";
    private static final int TIPS_MAX = 300;
    private static final int SOURCE_BYTES_MAX = 8 << 20;
    private static final int REFERENCE_CHARS = 8;
    private static final Pattern QUOTE = Pattern.compile("“[^”]*”?|\"[^\"]*\"?");

    private final JsonMapper json;

    Parts(JsonMapper json) {
        this.json = json;
    }

    /// One share, in the transaction that makes it.
    private record Making(JdbcClient jdbc, Viewer viewer, UUID share) {}

    void makeForTip(JdbcClient jdbc, Viewer viewer, UUID share, UUID tip, Set<SharedField> fields) {
        tip(new Making(jdbc, viewer, share), tip, fields);
    }

    void makeForCase(JdbcClient jdbc, Viewer viewer, UUID share, UUID caseId, Set<SharedField> fields) {
        Making making = new Making(jdbc, viewer, share);
        put(
                making,
                null,
                HEAD,
                jdbc.sql("""
                                select c.case_no, c.title, k.name_en, k.name_th, c.status
                                from case_file c join case_category k using (category_id) where c.case_id = :case
                                """)
                        .param("case", caseId)
                        .query((row, number) -> new SharedContent.CaseHead(
                                row.getLong("case_no"),
                                row.getString("title"),
                                row.getString("name_en"),
                                row.getString("name_th"),
                                row.getString("status")))
                        .single());
        if (fields.contains(SharedField.NOTES)) {
            put(
                    making,
                    null,
                    SharedField.NOTES.word(),
                    jdbc.sql("select written_at, words from case_note where case_id = :case order by note_no desc")
                            .param("case", caseId)
                            .query((row, number) -> new SharedContent.Note(
                                    row.getTimestamp("written_at").toInstant(), row.getString("words")))
                            .list());
        }
        jdbc.sql("select tip_id from case_tip where case_id = :case order by added_at, tip_id limit :most")
                .param("case", caseId)
                .param("most", TIPS_MAX)
                .query(UUID.class)
                .list()
                .forEach(tip -> tip(making, tip, fields));
    }

    private void tip(Making making, UUID id, Set<SharedField> fields) {
        Tip tip = TipJson.read(making.jdbc()
                .sql("select document from tip where tip_id = :tip")
                .param("tip", id)
                .query(String.class)
                .single());
        put(
                making,
                id,
                HEAD,
                new SharedContent.TipHead(
                        tip.source(), tip.id(), tip.platform(), tip.incident().name(), tip.moment()));
        if (fields.contains(SharedField.WORDS)) {
            put(
                    making,
                    id,
                    SharedField.WORDS.word(),
                    IntStream.range(0, tip.passages().size())
                            .mapToObj(passage -> new SharedContent.Passage(
                                    tip.passages().get(passage).kind().name(), SaidWords.covered(tip, passage)))
                            .toList());
        }
        if (fields.contains(SharedField.IDENTIFIERS)) {
            put(making, id, SharedField.IDENTIFIERS.word(), subjects(making.jdbc(), id, tip));
        }
        if (fields.contains(SharedField.CHILDREN)) {
            put(
                    making,
                    id,
                    SharedField.CHILDREN.word(),
                    people(making.jdbc(), id).entrySet().stream()
                            .filter(entry -> entry.getKey().startsWith("victim/")
                                    || entry.getKey().startsWith("recipient/"))
                            .map(entry -> reference(entry.getValue()))
                            .distinct()
                            .toList());
        }
        if (fields.contains(SharedField.URGENCY)) {
            urgency(making, id, fields.contains(SharedField.WORDS));
        }
        if (fields.contains(SharedField.SOURCE)) {
            source(making, id);
        }
    }

    /// Who a tip's mentions are, by role and place.
    private static Map<String, UUID> people(JdbcClient jdbc, UUID tip) {
        Map<String, UUID> people = new LinkedHashMap<>();
        jdbc.sql("select role || '/' || place mention, person_id from mention where tip_id = :tip order by role, place")
                .param("tip", tip)
                .query((row, number) -> people.put(row.getString("mention"), row.getObject("person_id", UUID.class)))
                .list();
        return people;
    }

    private static List<SharedContent.Subject> subjects(JdbcClient jdbc, UUID id, Tip tip) {
        Map<String, UUID> people = people(jdbc, id);
        return tip.mentions().stream()
                .filter(mention -> !isChild(mention))
                .map(mention -> new SharedContent.Subject(
                        reference(people.get(mention.role().word() + "/" + mention.index())),
                        mention.identifiers().stream()
                                .map(each -> new SharedContent.Known(each.kind().name(), each.scope(), each.raw()))
                                .distinct()
                                .toList()))
                .toList();
    }

    private static boolean isChild(Mention mention) {
        return switch (mention.role()) {
            case VICTIM, RECIPIENT -> true;
            case SUSPECT, OTHER -> false;
        };
    }

    private static String reference(@Nullable UUID person) {
        return person == null ? "" : person.toString().substring(0, REFERENCE_CHARS);
    }

    /// Reasons and clocks quote what was said; the quotes go along only where that was chosen too.
    private void urgency(Making making, UUID id, boolean quoting) {
        making.jdbc()
                .sql("select band, priority, detail from standing where tip_id = :tip")
                .param("tip", id)
                .query((row, number) -> {
                    StandingDetail detail = json.readValue(row.getString("detail"), StandingDetail.class);
                    return new SharedContent.Urgency(
                            row.getString("band"),
                            row.getInt("priority"),
                            detail.reasons().stream()
                                    .map(reason -> new StandingDetail.Reason(
                                            reason.rule(), reason.points(), quoted(reason.words(), quoting)))
                                    .toList(),
                            detail.clocks().stream()
                                    .map(clock -> new StandingDetail.RunningClock(
                                            clock.kind(), clock.at(), quoted(clock.words(), quoting)))
                                    .toList());
                })
                .optional()
                .ifPresent(urgency -> put(making, id, SharedField.URGENCY.word(), urgency));
    }

    private static StandingDetail.Wording quoted(StandingDetail.Wording words, boolean quoting) {
        return quoting ? words : new StandingDetail.Wording(withoutQuotes(words.en()), withoutQuotes(words.th()));
    }

    private static String withoutQuotes(String words) {
        return QUOTE.matcher(words).replaceAll("“…”");
    }

    /// The file only where it holds this tip alone, and nothing that could not be read: a table of a
    /// hundred referrals is
    /// not one tip's source.
    private void source(Making making, UUID id) {
        making.jdbc()
                .sql("""
                        insert into shared_part (share_id, agency_id, tip_id, field, content, bytes)
                        select :share, t.agency_id, t.tip_id, 'source',
                               json_build_object('fileName', a.file_name, 'sha256', a.sha256), b.bytes
                        from tip t join arrival a using (arrival_id), lateral (
                            select coalesce(a.bytes, (
                                select string_agg(p.bytes, ''::bytea order by p.starts_at)
                                from arrival_piece p where p.content_id = a.content_id)) bytes) b
                        where t.tip_id = :tip and a.tips + a.known_tips = 1 and a.byte_count <= :most
                          and length(b.bytes) <= :most
                          and not exists (select from rejection r where r.arrival_id = a.arrival_id)
                        """)
                .param("share", making.share())
                .param("tip", id)
                .param("most", SOURCE_BYTES_MAX)
                .update();
    }

    private void put(Making making, @Nullable UUID tip, String field, Object content) {
        making.jdbc()
                .sql("""
                        insert into shared_part (share_id, agency_id, tip_id, field, content)
                        values (:share, :agency, :tip, :field, :content)
                        """)
                .param("share", making.share())
                .param("agency", making.viewer().agencyId())
                .param("tip", tip)
                .param("field", field)
                .param("content", json.writeValueAsString(content))
                .update();
    }

    private record Part(@Nullable UUID tip, String field, String content) {
        @Override
        public String toString() {
            return "part " + field;
        }
    }

    /// What this officer may read of a share: row security leaves out what was not chosen.
    SharedContent read(JdbcClient jdbc, UUID share) {
        List<Part> parts = jdbc.sql(
                        "select tip_id, field, content from shared_part where share_id = :share order by part_no")
                .param("share", share)
                .query((row, number) ->
                        new Part(row.getObject("tip_id", UUID.class), row.getString("field"), row.getString("content")))
                .list();
        Map<UUID, Map<String, String>> byTip = new LinkedHashMap<>();
        SharedContent.@Nullable CaseHead file = null;
        @Nullable List<SharedContent.Note> notes = null;
        for (Part part : parts) {
            if (part.tip() != null) {
                byTip.computeIfAbsent(part.tip(), tip -> new LinkedHashMap<>()).put(part.field(), part.content());
            } else if (part.field().equals(HEAD)) {
                file = json.readValue(part.content(), SharedContent.CaseHead.class);
            } else {
                notes = list(part.content(), SharedContent.Note[].class);
            }
        }
        return new SharedContent(
                file,
                byTip.entrySet().stream()
                        .filter(entry -> entry.getValue().containsKey(HEAD))
                        .map(entry -> sharedTip(entry.getKey(), entry.getValue()))
                        .toList(),
                notes);
    }

    private SharedContent.SharedTip sharedTip(UUID id, Map<String, String> fields) {
        String urgency = fields.get(SharedField.URGENCY.word());
        String source = fields.get(SharedField.SOURCE.word());
        return new SharedContent.SharedTip(
                id,
                json.readValue(String.valueOf(fields.get(HEAD)), SharedContent.TipHead.class),
                list(fields.get(SharedField.WORDS.word()), SharedContent.Passage[].class),
                list(fields.get(SharedField.IDENTIFIERS.word()), SharedContent.Subject[].class),
                list(fields.get(SharedField.CHILDREN.word()), String[].class),
                urgency == null ? null : json.readValue(urgency, SharedContent.Urgency.class),
                source == null ? null : json.readValue(source, SharedContent.SourceFile.class));
    }

    Optional<Shares.SourceBytes> source(JdbcClient jdbc, UUID share, UUID tip) {
        return jdbc.sql("""
                        select content, bytes from shared_part
                        where share_id = :share and tip_id = :tip and field = 'source'
                        """)
                .param("share", share)
                .param("tip", tip)
                .query((row, number) -> new Shares.SourceBytes(
                        json.readValue(row.getString("content"), SharedContent.SourceFile.class),
                        row.getBytes("bytes")))
                .optional();
    }

    /// Removes the copies of a share that was revoked.
    void remove(JdbcClient jdbc, UUID share) {
        jdbc.sql("delete from shared_part where share_id = :share")
                .param("share", share)
                .update();
    }

    private <T> @Nullable List<T> list(@Nullable String content, Class<T[]> type) {
        return content == null ? null : Arrays.asList(json.readValue(content, type));
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
