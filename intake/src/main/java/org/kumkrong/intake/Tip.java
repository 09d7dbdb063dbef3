// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One report as received, never changed.
///
/// @param source who sent it (`ncmec`, `hotline`, …): the name within which `id` is unique
/// @param id the sender's own number
/// @param format the shape it came in
/// @param raw its untouched bytes
/// @param receivedAt when the sender or the centre got it; null where unknown
/// @param incidentAt when it happened; null where unknown
/// @param incident what it is about
/// @param incidentType the source's own words for that
/// @param platform the service it happened on, as written; empty where unknown
/// @param reporter the organisation that reported, as written; empty where unknown
/// @param escalation the platform's reason for urgency, empty unless [TipFlag#ESCALATED]
/// @param flags marks put on it by the source
/// @param mentions people and accounts, by role and then in the tip's own order
/// @param files what it says about files
/// @param passages its free text
/// @param rejected values that stood where identifiers were expected
/// @param notes everything else the source said, by its path in the source; nothing is dropped
public record Tip(
        String source,
        String id,
        SourceFormat format,
        RawSource raw,
        @Nullable TipTime receivedAt,
        @Nullable TipTime incidentAt,
        IncidentKind incident,
        String incidentType,
        String platform,
        String reporter,
        String escalation,
        Set<TipFlag> flags,
        List<Mention> mentions,
        List<FileRecord> files,
        List<Passage> passages,
        List<RejectedIdentifier> rejected,
        Map<String, List<String>> notes) {

    public Tip {
        flags = Set.copyOf(flags);
        mentions = List.copyOf(mentions);
        files = List.copyOf(files);
        passages = List.copyOf(passages);
        rejected = List.copyOf(rejected);
        notes = Map.copyOf(notes);
    }

    /// The moment clocks count from: the incident where known, else receipt; null where neither is known.
    public @Nullable TipTime time() {
        return incidentAt != null ? incidentAt : receivedAt;
    }

    /// The moment to reckon from, see [TipTime#moment(TipTime)]; null where no time is known.
    public @Nullable Instant moment() {
        TipTime time = time();
        return time == null ? null : time.moment(receivedAt);
    }

    /// The mentions in one role.
    public Stream<Mention> mentions(Role role) {
        return mentions.stream().filter(m -> m.role() == role);
    }

    /// Names only source and number.
    @Override
    public String toString() {
        return "tip " + source + ":" + id;
    }
}
