// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.RawSource;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.intake.TipFlag;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.Known;

/// One line of the queue: a tip, and the look-alikes it stands for.
///
/// @param tipId the tip's id as written to `tips.csv`
/// @param source who sent it
/// @param format the shape it came in
/// @param platform the service it happened on; empty where unknown
/// @param time when it happened or was received; null where unknown
/// @param incident what it is about
/// @param flags marks the source put on it
/// @param band urgency class
/// @param priority 0 to 100
/// @param reasons the rules that made the priority, largest points first
/// @param clocks what runs out, in any order
/// @param completeness 0 to 100: how much there is to follow up; never part of the priority
/// @param caseId the case it belongs to
/// @param subjectId the largest subject among its suspects; empty where it names none
/// @param suspects suspects the tip names
/// @param children children the tip names
/// @param youngestAge age of the youngest child in whole years; null where unknown
/// @param known what linkage knows about its people and files
/// @param alike how many other tips look the same and stand behind this row
/// @param raw its untouched bytes: where, and their fingerprint
/// @param essentials whom it names, and how its words begin
/// @param refused what of it was not taken, and why
public record QueueRow(
        String tipId,
        String source,
        SourceFormat format,
        String platform,
        @Nullable Instant time,
        IncidentKind incident,
        Set<TipFlag> flags,
        Band band,
        int priority,
        List<ReportModel.Reason> reasons,
        List<ReportModel.Clock> clocks,
        int completeness,
        String caseId,
        String subjectId,
        int suspects,
        int children,
        @Nullable Integer youngestAge,
        Known known,
        int alike,
        RawSource raw,
        Essentials essentials,
        List<Words> refused) {

    public QueueRow {
        flags = Set.copyOf(flags);
        reasons = List.copyOf(reasons);
        clocks = List.copyOf(clocks);
        refused = List.copyOf(refused);
    }

    /// Names only the tip.
    @Override
    public String toString() {
        return "queue row of tip " + tipId;
    }

    /// The same without its words, where the page has no room for them.
    public QueueRow withoutText() {
        return new QueueRow(
                tipId,
                source,
                format,
                platform,
                time,
                incident,
                flags,
                band,
                priority,
                reasons,
                clocks,
                completeness,
                caseId,
                subjectId,
                suspects,
                children,
                youngestAge,
                known,
                alike,
                raw,
                essentials.withoutText(),
                refused);
    }
}
