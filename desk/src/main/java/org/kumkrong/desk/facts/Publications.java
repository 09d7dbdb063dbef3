// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.kumkrong.desk.facts.paper.FactSheet;
import org.kumkrong.desk.facts.paper.FrozenSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How a sheet leaves: approved by two who did not draw it up, one of whom leads, then published, and
/// perhaps withdrawn. The
/// database holds to the same rules by itself.
@Component("factPublications")
public class Publications {
    static final int APPROVALS_MIN = 2;

    private final Wall wall;
    private final SheetWords words;

    Publications(Wall wall, SheetWords words) {
        this.wall = wall;
        this.words = words;
    }

    /// What came of an act.
    public enum Outcome {
        /// It is done.
        DONE,
        /// Who drew a sheet up does not stand for it as well.
        OWN,
        /// That it names nobody was not said.
        UNCONFIRMED,
        /// It no longer says what was on the page.
        CHANGED,
        /// This officer's word is there.
        ALREADY,
        /// It is for whoever drew it up.
        OTHERS,
        /// Approvals are missing.
        APPROVALS,
        /// Cause or reason are missing.
        REASON,
        /// It does not stand where that can be done.
        STANDING
    }

    /// Somebody's word for a content.
    ///
    /// @param stands whether the sheet still has that content
    record Approval(UUID officerId, String officer, Role role, Instant at, boolean stands) {
        @Override
        public String toString() {
            return "approval by " + officerId;
        }
    }

    /// Where a sheet stands, for one officer.
    ///
    /// @param mayApprove whether their word is still to be had
    /// @param approved whether it may be published
    record Standing(List<Approval> approvals, boolean mayApprove, boolean approved) {}

    Standing standing(Viewer viewer, FactSheets.Drawn drawn) {
        List<Approval> approvals = wall.read(viewer, jdbc -> approvals(jdbc, drawn));
        List<Approval> standing = approvals.stream().filter(Approval::stands).toList();
        boolean open = drawn.standing().equals("ready");
        boolean own = standing.stream().anyMatch(each -> each.officerId().equals(viewer.officerId()));
        return new Standing(
                approvals,
                open
                        && viewer.may(Act.APPROVE_FACTS)
                        && !own
                        && !drawn.drafterId().equals(viewer.officerId()),
                open
                        && standing.size() >= APPROVALS_MIN
                        && standing.stream().anyMatch(each -> each.role() == Role.SUPERVISOR));
    }

    private static List<Approval> approvals(JdbcClient jdbc, FactSheets.Drawn drawn) {
        return jdbc.sql("""
                        select a.officer_id, coalesce(o.display_name, '') officer, a.role, a.approved_at, a.content_sha256
                        from fact_approval a left join officer o using (officer_id) where a.sheet_id = :sheet
                        order by a.approved_at, a.officer_id
                        """)
                .param("sheet", drawn.id())
                .query((row, number) -> new Approval(
                        row.getObject("officer_id", UUID.class),
                        row.getString("officer"),
                        Role.of(row.getString("role")),
                        row.getTimestamp("approved_at").toInstant(),
                        row.getString("content_sha256").equals(drawn.contentSha256())))
                .list();
    }

    /// Stands for a sheet as it was seen.
    ///
    /// @param seen the hash of what was on the page
    public Outcome approve(Viewer viewer, UUID sheet, String seen) {
        return wall.write(viewer, jdbc -> {
            boolean given = jdbc.sql("""
                            insert into fact_approval (sheet_id, agency_id, officer_id, role, content_sha256)
                            select s.sheet_id, s.agency_id, :officer, :role, s.content_sha256 from fact_sheet s
                            where s.sheet_id = :sheet and s.content_sha256 = :seen and s.stage = 'ready'
                              and s.drafted_by <> :officer
                            on conflict do nothing
                            """)
                            .param("officer", viewer.officerId())
                            .param("role", viewer.role().word())
                            .param("sheet", sheet)
                            .param("seen", seen)
                            .update()
                    == 1;
            if (given) {
                Events.record(jdbc, viewer, "facts-approved", "fact-sheet", sheet.toString(), "");
            }
            return given ? Outcome.DONE : whyNotApproved(jdbc, viewer, sheet, seen);
        });
    }

    private static Outcome whyNotApproved(JdbcClient jdbc, Viewer viewer, UUID sheet, String seen) {
        return FactSheets.find(jdbc, sheet)
                .filter(drawn -> drawn.stage().equals("ready"))
                .map(drawn -> {
                    if (drawn.drafterId().equals(viewer.officerId())) {
                        return Outcome.OWN;
                    }
                    return drawn.contentSha256().equals(seen) ? Outcome.ALREADY : Outcome.CHANGED;
                })
                .orElse(Outcome.STANDING);
    }

    /// Changes whom to ask, on a draft; only who drew it up does that, and approvals stood for other words.
    Outcome changeContact(Viewer viewer, UUID sheet, String contact) {
        return wall.write(viewer, jdbc -> {
            Optional<FactSheets.Drawn> open = FactSheets.find(jdbc, sheet)
                    .filter(drawn -> List.of("ready", "overtaken").contains(drawn.standing()));
            if (open.filter(drawn -> !drawn.drafterId().equals(viewer.officerId()))
                    .isPresent()) {
                return Outcome.OTHERS;
            }
            Optional<FactSheet> before = open.map(FactSheets.Drawn::sheet);
            before.ifPresent(sheetBefore -> {
                jdbc.sql("update fact_sheet set content = :content where sheet_id = :sheet")
                        .param("content", FrozenSheet.write(words.withContact(sheetBefore, contact)))
                        .param("sheet", sheet)
                        .update();
                Events.record(jdbc, viewer, "facts-changed", "fact-sheet", sheet.toString(), "");
            });
            return before.isPresent() ? Outcome.DONE : Outcome.STANDING;
        });
    }

    /// Publishes what two have approved; from then on it is remembered. Two at once take turns: the second finds it
    /// published.
    public Outcome publish(Viewer viewer, UUID sheet) {
        return wall.write(viewer, jdbc -> {
            SeenDrafts.takeTurn(jdbc, viewer);
            Optional<FactSheets.Drawn> ready = FactSheets.find(jdbc, sheet)
                    .filter(drawn -> drawn.standing().equals("ready"));
            boolean approved = ready.filter(drawn -> isApproved(jdbc, drawn)).isPresent();
            if (approved) {
                jdbc.sql("""
                                insert into fact_publication (publication_no, agency_id, sheet_id, content_sha256, published_by)
                                select s.published_then + 1, s.agency_id, s.sheet_id, s.content_sha256, :officer
                                from fact_sheet s where s.sheet_id = :sheet
                                """)
                        .param("officer", viewer.officerId())
                        .param("sheet", sheet)
                        .update();
                Events.record(jdbc, viewer, "facts-published", "fact-sheet", sheet.toString(), "");
            }
            return approved ? Outcome.DONE : ready.isPresent() ? Outcome.APPROVALS : Outcome.STANDING;
        });
    }

    private static boolean isApproved(JdbcClient jdbc, FactSheets.Drawn drawn) {
        List<Approval> standing = new ArrayList<>(approvals(jdbc, drawn));
        standing.removeIf(each -> !each.stands());
        return standing.size() >= APPROVALS_MIN && standing.stream().anyMatch(each -> each.role() == Role.SUPERVISOR);
    }

    /// Says that a publication no longer stands. It was read, so that it is remembered all the same.
    ///
    /// @param cause what its papers say
    /// @param why in the officer's own words, which stay inside
    boolean withdraw(Viewer viewer, UUID sheet, WithdrawalCause cause, String why) {
        return wall.write(viewer, jdbc -> {
            boolean taken = jdbc.sql("""
                            insert into fact_withdrawal (publication_id, agency_id, why, withdrawn_by, cause)
                            select p.publication_id, p.agency_id, :why, :officer, :cause from fact_publication p
                            where p.sheet_id = :sheet on conflict do nothing
                            """)
                            .param("why", why)
                            .param("cause", cause.word())
                            .param("officer", viewer.officerId())
                            .param("sheet", sheet)
                            .update()
                    == 1;
            if (taken) {
                Events.record(jdbc, viewer, "facts-withdrawn", "fact-sheet", sheet.toString(), why);
            }
            return taken;
        });
    }
}
