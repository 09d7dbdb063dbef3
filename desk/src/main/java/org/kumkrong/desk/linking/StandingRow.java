// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.util.List;
import java.util.UUID;
import org.kumkrong.desk.tips.StandingDetail;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.Urgency;
import tools.jackson.databind.json.JsonMapper;

/// How a tip stands, as its row in the database says it.
///
/// @param kept the tip's number in the database
/// @param alikeTo the tip behind whose row of the queue it stands; itself where it has a row of its own
/// @param alikeCount tips that stand behind it
/// @param children distinct children whom it names
record StandingRow(
        UUID tip,
        long kept,
        UUID agency,
        String key,
        Urgency urgency,
        Known known,
        UUID alikeTo,
        int alikeCount,
        int children) {
    /// The columns in the order of [#line].
    static final String COLUMNS =
            "tip_id, tip_no, agency_id, queue_key, priority, band, next_clock, alike_to, alike_count,"
                    + " subject_tips, subject_children, child_tips, children, new_files, completeness, detail";

    /// The row for COPY.
    String line(JsonMapper json) {
        return CopyRows.row(
                tip,
                kept,
                agency,
                key.replace("\0", ""),
                urgency.priority(),
                urgency.band().name(),
                urgency.nextClock(),
                alikeTo,
                alikeCount,
                known.subjectTips(),
                known.subjectChildren(),
                known.childTips(),
                children,
                known.files().fresh(),
                urgency.completeness().score(),
                json.writeValueAsString(detail(urgency)));
    }

    private static StandingDetail detail(Urgency urgency) {
        return new StandingDetail(
                urgency.reasons().stream()
                        .map(reason -> new StandingDetail.Reason(
                                reason.rule(),
                                reason.points(),
                                new StandingDetail.Wording(reason.english(), reason.thai())))
                        .toList(),
                urgency.clocks().stream()
                        .map(clock -> new StandingDetail.RunningClock(
                                clock.kind().name(),
                                clock.at(),
                                new StandingDetail.Wording(clock.english(), clock.thai())))
                        .toList(),
                urgency.completeness().missing().stream()
                        .map(missing -> new StandingDetail.Wording(missing.english(), missing.thai()))
                        .toList());
    }

    /// Whether a role stands on the children's side.
    static boolean isChild(org.kumkrong.intake.Role role) {
        return List.of(org.kumkrong.intake.Role.VICTIM, org.kumkrong.intake.Role.RECIPIENT)
                .contains(role);
    }
}
