// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Role;

/// Reads one row of a referral table into a draft.
final class ReferralRow {
    private final ReferralHeader header;
    private final List<String> cells;
    private final TipDraft tip;
    private final boolean[] taken;

    ReferralRow(ReferralHeader header, List<String> cells, TipDraft tip) {
        this.header = header;
        this.cells = cells;
        this.tip = tip;
        this.taken = new boolean[cells.size()];
    }

    void read() {
        take(ReferralColumn.TIP_ID);
        take(ReferralColumn.SOURCE);
        tip.receivedAt("received_at", take(ReferralColumn.RECEIVED_AT));
        tip.incidentAt("incident_at", take(ReferralColumn.INCIDENT_AT));
        tip.incidentType(take(ReferralColumn.INCIDENT_TYPE));
        tip.text(Passage.Kind.NARRATIVE, "narrative", take(ReferralColumn.NARRATIVE), null);
        person(Role.SUSPECT);
        person(Role.VICTIM);
        hashes();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && !cells.get(i).isBlank()) {
                tip.note(header.title(i), cells.get(i).strip());
            }
        }
    }

    /// A person exists only if one of its columns is filled.
    private void person(Role role) {
        PersonDraft person = null;
        for (ReferralColumn column : ReferralColumn.of(role)) {
            String cell = take(column);
            if (cell.isBlank()) {
                continue;
            }
            if (person == null) {
                person = tip.person(role);
            }
            for (String value : column.values(cell)) {
                add(person, column, value);
            }
        }
    }

    private static void add(PersonDraft person, ReferralColumn column, String value) {
        IdentifierKind kind = column.kind();
        if (kind == null) {
            person.payment(value, column.title());
        } else if (kind == IdentifierKind.HANDLE) {
            handle(person, column, value);
        } else {
            person.add(kind, value, column.title());
        }
    }

    /// `platform:handle`, a bare handle, or the link to a profile.
    private static void handle(PersonDraft person, ReferralColumn column, String value) {
        int colon = value.indexOf(':');
        if (value.startsWith("://", Math.max(colon, 0))) {
            person.add(IdentifierKind.PROFILE_URL, value, column.title());
            return;
        }
        String platform = colon < 0 ? "" : value.substring(0, colon).strip();
        String handle = colon < 0 ? value : value.substring(colon + 1).strip();
        person.add(IdentifierKind.HANDLE, platform, handle, column.title(), TipDraft.Seen.NEVER);
    }

    private void hashes() {
        for (String value : ReferralColumn.FILE_HASHES.values(take(ReferralColumn.FILE_HASHES))) {
            FileDraft file = new FileDraft(tip, "");
            file.hash("", value, ReferralColumn.FILE_HASHES.title());
            tip.file(file.build());
        }
    }

    private String take(ReferralColumn column) {
        int index = header.index(column);
        if (index < 0 || index >= cells.size()) {
            return "";
        }
        taken[index] = true;
        return cells.get(index).strip();
    }

    /// The text of a column, without taking it; empty where there is none.
    static String peek(ReferralHeader header, List<String> cells, ReferralColumn column) {
        int index = header.index(column);
        return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
    }

    static @Nullable String missing(ReferralHeader header, List<String> cells) {
        if (peek(header, cells, ReferralColumn.TIP_ID).isEmpty()) {
            return "a row without tip_id";
        }
        boolean says = ReferralColumn.SAYING.stream()
                .anyMatch(c -> !peek(header, cells, c).isEmpty());
        return says ? null : "a row that says nothing beyond its number";
    }
}
