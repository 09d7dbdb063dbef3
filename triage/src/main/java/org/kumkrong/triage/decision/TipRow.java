// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.RawSource;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipFlag;
import org.kumkrong.triage.signals.TipSignals;

/// What is kept of a tip while a million others are read: no text, no identifiers, about half a kilobyte.
///
/// @param source who sent it
/// @param id the sender's own number
/// @param format the shape it came in
/// @param platform the service it happened on
/// @param time when it happened or was received; null where unknown
/// @param incident what it is about
/// @param flags marks put on it by the source
/// @param raw its untouched bytes
/// @param signals what bears on its urgency
/// @param files fingerprints of its files' hashes, one a file in their order, 0 where a file has none
/// @param script fingerprint of its longest chat, digits and blanks aside; 0 where it has none
record TipRow(
        String source,
        String id,
        SourceFormat format,
        String platform,
        @Nullable Instant time,
        IncidentKind incident,
        Set<TipFlag> flags,
        RawSource raw,
        TipSignals signals,
        long[] files,
        long script) {

    private static final int SCRIPT_CHARS_MIN = 40;

    static TipRow of(Tip tip, TipSignals signals) {
        return new TipRow(
                tip.source().intern(),
                tip.id(),
                tip.format(),
                tip.platform().intern(),
                tip.time() == null ? null : tip.time().instant(),
                tip.incident(),
                tip.flags(),
                tip.raw(),
                signals,
                tip.files().stream().mapToLong(TipRow::fingerprint).toArray(),
                script(tip));
    }

    /// The same with other signals.
    TipRow with(TipSignals others) {
        return others == signals
                ? this
                : new TipRow(source, id, format, platform, time, incident, flags, raw, others, files, script);
    }

    /// Its files, each once.
    LongStream distinctFiles() {
        return Arrays.stream(files).filter(file -> file != 0).distinct();
    }

    private static long fingerprint(FileRecord file) {
        if (file.hashes().isEmpty()) {
            return 0;
        }
        String best = file.hashes().stream()
                .filter(hash -> hash.algorithm() == FileHash.Algorithm.MD5)
                .findFirst()
                .orElse(file.hashes().getFirst())
                .hex();
        return fingerprint(best);
    }

    private static long fingerprint(CharSequence text) {
        long hash = 0xcbf29ce484222325L; // FNV-1a
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }

    private static long script(Tip tip) {
        String longest = "";
        for (Passage passage : tip.passages()) {
            if (passage.kind() == Passage.Kind.CHAT && passage.text().length() > longest.length()) {
                longest = passage.text();
            }
        }
        if (longest.length() < SCRIPT_CHARS_MIN) {
            return 0;
        }
        StringBuilder letters = new StringBuilder(longest.length());
        longest.codePoints()
                .filter(Character::isLetter)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return fingerprint(letters);
    }

    /// Names only source and number.
    @Override
    public String toString() {
        return "tip " + source + ":" + id;
    }
}
