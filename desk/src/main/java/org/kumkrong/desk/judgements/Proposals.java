// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.people.MentionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Judgements that are about to be made: the engine says what would change, then a human confirms, or does not.
@Component
class Proposals {
    /// The most judgements that one act makes.
    static final int WORDS_MAX = 400;

    private final Wall wall;
    private final JsonMapper json;

    Proposals(Wall wall, JsonMapper json) {
        this.wall = wall;
        this.json = json;
    }

    /// What is proposed: `link` judges one link, `merge` joins two persons, `split` parts one.
    enum Kind {
        LINK,
        MERGE,
        SPLIT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A proposal.
    ///
    /// @param origin the page it came from
    /// @param answer what would change; null until the engine has said it
    record Proposal(
            UUID id,
            String kind,
            String origin,
            List<ProposedWord> words,
            String why,
            @Nullable Consequences answer,
            boolean done) {
        @Override
        public String toString() {
            return "proposal " + id;
        }
    }

    /// Asks the engine what would change.
    ///
    /// @return the proposal's number; empty where two mentions are not there for this officer, or not on one side
    Optional<UUID> ask(Viewer viewer, Kind kind, String origin, List<ProposedWord> words, String why) {
        return wall.write(viewer, jdbc -> {
            if (!words.stream().allMatch(word -> canBeJudged(jdbc, word))) {
                return Optional.empty();
            }
            UUID made = jdbc.sql("""
                            insert into proposal (agency_id, officer_id, kind, origin, words, why)
                            values (:agency, :officer, :kind, :origin, cast(:words as jsonb), :why)
                            returning proposal_id
                            """)
                    .param("agency", viewer.agencyId())
                    .param("officer", viewer.officerId())
                    .param("kind", kind.word())
                    .param("origin", origin)
                    .param("words", json.writeValueAsString(words))
                    .param("why", why)
                    .query(UUID.class)
                    .single();
            Judgements.wakeLinking(jdbc);
            return Optional.of(made);
        });
    }

    private static boolean canBeJudged(JdbcClient jdbc, ProposedWord word) {
        return word.a().isOnSideOf(word.b())
                && !word.a().equals(word.b())
                && isThere(jdbc, word.a())
                && isThere(jdbc, word.b());
    }

    private static boolean isThere(JdbcClient jdbc, MentionId mention) {
        return jdbc.sql("select exists (select from mention where (tip_id, role, place) = (:tip, :role, :place))")
                .param("tip", mention.tip())
                .param("role", mention.role())
                .param("place", mention.place())
                .query(Boolean.class)
                .single();
    }

    /// A proposal of this officer.
    Optional<Proposal> find(Viewer viewer, UUID proposal) {
        return wall.read(viewer, jdbc -> find(jdbc, proposal));
    }

    private Optional<Proposal> find(JdbcClient jdbc, UUID proposal) {
        return jdbc.sql("""
                        select proposal_id, kind, origin, words, why, answer, done_at is not null done
                        from proposal where proposal_id = :proposal
                        """).param("proposal", proposal).query(this::proposal).optional();
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        return new Proposal(
                row.getObject("proposal_id", UUID.class),
                row.getString("kind"),
                row.getString("origin"),
                Arrays.asList(json.readValue(row.getString("words"), ProposedWord[].class)),
                row.getString("why"),
                answer == null ? null : json.readValue(answer, Consequences.class),
                row.getBoolean("done"));
    }

    /// Judges as was proposed, once.
    ///
    /// @return the proposal, done now or before; empty where there is none
    Optional<Proposal> confirm(Viewer viewer, UUID proposal) {
        return wall.write(viewer, jdbc -> {
            boolean first = jdbc.sql("""
                                    update proposal set done_at = viewer_time() where proposal_id = :proposal and done_at is null
                                    """).param("proposal", proposal).update() == 1;
            Optional<Proposal> found = find(jdbc, proposal);
            if (first) {
                found.ifPresent(it -> Judgements.judge(jdbc, viewer, it.words(), it.why(), it.id()));
            }
            return found;
        });
    }

    /// The mentions of a person, oldest first.
    List<MentionId> mentions(Viewer viewer, UUID person) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select m.tip_id, m.role, m.place from mention m join tip t using (tip_id)
                        where m.person_id = :person order by t.tip_no, m.role, m.place
                        """)
                        .param("person", person)
                        .query((row, number) -> new MentionId(
                                row.getObject("tip_id", UUID.class), row.getString("role"), row.getInt("place")))
                        .list());
    }

    /// The persons whom a pasted reference may mean: its whole number, or how it begins; two at most.
    List<UUID> called(Viewer viewer, PersonReference reference) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select distinct person_id from mention where person_id between :first and :last limit 2
                        """)
                        .param("first", reference.first())
                        .param("last", reference.last())
                        .query(UUID.class)
                        .list());
    }
}
