// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.cases;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Policy;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What officers do to a case. Each act asks the policy about this case first, and is written down with it.
@Component
public class CaseWork {
    private final Wall wall;
    private final java.time.Clock clock;

    CaseWork(Wall wall, java.time.Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    /// Does an act on a case.
    ///
    /// @return whether the case is there for this officer and the act open to them
    private boolean act(Viewer viewer, UUID id, Act act, Consumer<Within> work) {
        return wall.write(viewer, jdbc -> {
            boolean open = Cases.find(jdbc, id)
                    .filter(found -> Policy.decide(viewer, act, found.held(), clock.instant()) == Policy.Answer.ALLOWED)
                    .map(found -> {
                        work.accept(new Within(jdbc, found));
                        return true;
                    })
                    .orElse(false);
            return open;
        });
    }

    /// A case, in the transaction of an act on it.
    private record Within(JdbcClient jdbc, CaseFile found) {}

    /// Whether a tip is there for this officer.
    boolean hasTip(Viewer viewer, UUID tip) {
        return wall.hasTip(viewer, tip);
    }

    boolean describe(Viewer viewer, UUID id, String title, UUID category) {
        return act(viewer, id, Act.WORK_CASES, within -> {
            if (!title.equals(within.found().title())) {
                within.jdbc()
                        .sql("update case_file set title = :title where case_id = :case")
                        .param("title", title)
                        .param("case", id)
                        .update();
                Events.record(within.jdbc(), viewer, "case-titled", "case", id.toString(), title);
            }
            if (!category.equals(within.found().category().id())) {
                within.jdbc()
                        .sql("""
                                update case_file f set category_id = k.category_id from case_category k
                                where f.case_id = :case and k.category_id = :category and k.retired_at is null
                                returning k.category_id, k.name_en, k.name_th
                                """)
                        .param("category", category)
                        .param("case", id)
                        .query((row, number) -> Cases.named(row, "category_id", "name"))
                        .optional()
                        .ifPresent(to -> Events.record(
                                within.jdbc(),
                                viewer,
                                "case-categorised",
                                "case",
                                id.toString(),
                                within.found().category().both() + " → " + to.both()));
            }
        });
    }

    boolean setStatus(Viewer viewer, UUID id, CaseStatus status, String why) {
        return act(viewer, id, Act.WORK_CASES, within -> {
            if (status != within.found().status()) {
                within.jdbc()
                        .sql("update case_file set status = :status, status_why = :why where case_id = :case")
                        .param("status", status.word())
                        .param("why", why)
                        .param("case", id)
                        .update();
                Events.record(within.jdbc(), viewer, "case-set-" + status.word(), "case", id.toString(), why);
            }
        });
    }

    boolean handOver(Viewer viewer, UUID id, UUID owner, @Nullable UUID team) {
        return act(
                viewer,
                id,
                Act.ASSIGN_CASES,
                within -> within.jdbc()
                        .sql("""
                        update case_file f set owner_id = o.officer_id, team_id = m.team_id
                        from officer o left join team m on m.team_id = :team
                        where f.case_id = :case and o.officer_id = :owner and o.disabled_at is null
                          and (:team::uuid is null or m.team_id is not null)
                        returning o.display_name
                        """)
                        .param("owner", owner)
                        .param("team", team)
                        .param("case", id)
                        .query(String.class)
                        .optional()
                        .ifPresent(
                                to -> Events.record(within.jdbc(), viewer, "case-handed", "case", id.toString(), to)));
    }

    /// Writes a note; nobody changes it afterwards.
    ///
    /// @return whether the case is there for this officer and the act open to them
    public boolean note(Viewer viewer, UUID id, String words) {
        return act(viewer, id, Act.WORK_CASES, within -> {
            within.jdbc()
                    .sql("""
                            insert into case_note (case_id, agency_id, officer_id, words)
                            values (:case, :agency, :officer, :words)
                            """)
                    .param("case", id)
                    .param("agency", viewer.agencyId())
                    .param("officer", viewer.officerId())
                    .param("words", words)
                    .update();
            Events.record(within.jdbc(), viewer, "case-noted", "case", id.toString(), "");
        });
    }

    boolean add(Viewer viewer, UUID id, List<UUID> tips) {
        return act(viewer, id, Act.WORK_CASES, within -> add(within.jdbc(), viewer, id, tips));
    }

    /// Adds tips; those that it holds already, or that are not there for this officer, are passed over. One act of the
    /// case, saying how many, and one of each tip.
    static void add(JdbcClient jdbc, Viewer viewer, UUID id, List<UUID> tips) {
        int added = 0;
        for (UUID tip : tips) {
            int fresh = jdbc.sql("""
                            insert into case_tip (case_id, tip_id, agency_id, added_by)
                            select :case, tip_id, agency_id, :officer from tip where tip_id = :tip
                            on conflict (case_id, tip_id) do nothing
                            """)
                    .param("case", id)
                    .param("tip", tip)
                    .param("officer", viewer.officerId())
                    .update();
            if (fresh == 1) {
                Events.record(jdbc, viewer, "added-to-case", "tip", tip.toString(), "");
            }
            added += fresh;
        }
        if (added > 0) {
            Events.record(jdbc, viewer, "case-tips-added", "case", id.toString(), Integer.toString(added));
        }
    }

    boolean remove(Viewer viewer, UUID id, UUID tip, String why) {
        return act(viewer, id, Act.WORK_CASES, within -> {
            int removed = within.jdbc()
                    .sql("delete from case_tip where case_id = :case and tip_id = :tip")
                    .param("case", id)
                    .param("tip", tip)
                    .update();
            if (removed == 1) {
                Events.record(within.jdbc(), viewer, "case-tip-removed", "case", id.toString(), why);
                Events.record(within.jdbc(), viewer, "removed-from-case", "tip", tip.toString(), "");
            }
        });
    }
}
