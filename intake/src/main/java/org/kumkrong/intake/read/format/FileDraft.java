// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.TipTime;
import org.kumkrong.intake.identify.Identify;

/// A file record while a reader fills it.
final class FileDraft {
    private final TipDraft tip;
    private final String id;
    boolean viewed;
    String classification = "";

    @Nullable
    TipTime uploadedAt;

    final Set<String> marks = new LinkedHashSet<>();

    private @Nullable Boolean publiclyAvailable;
    private final Set<FileHash> hashes = new LinkedHashSet<>();
    private final List<Identifier> uploadIps = new ArrayList<>(1);
    private final Map<String, String> notes = new LinkedHashMap<>();

    FileDraft(TipDraft tip, String id) {
        this.tip = tip;
        this.id = id;
    }

    void publiclyAvailable(String text) {
        if (Annotations.isTrue(text) || Annotations.isFalse(text)) {
            publiclyAvailable = Annotations.isTrue(text);
        } else if (!text.isEmpty()) {
            note("publiclyAvailable", text);
        }
    }

    /// Adds a fingerprint; one that cannot be read stays as a note, on the file and on the tip, and is
    /// listed as refused.
    void hash(String algorithm, String text, String field) {
        if (text.isEmpty()) {
            return;
        }
        if (algorithm.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").equals("pdqquality")) {
            note(FileRecord.PDQ_QUALITY, text.strip());
            return;
        }
        FileHash hash = Identify.hash(algorithm, text);
        if (hash != null) {
            hashes.add(hash);
        } else {
            note("unreadable hash " + algorithm, text);
            tip.note("unreadable file hash", text);
            tip.refuse(Identify.refusedHash(text, field));
        }
    }

    /// An address the file came from; where its event has no time, the upload's is meant.
    void uploadIp(String address, String field, TipDraft.Seen seen) {
        if (!address.isEmpty()) {
            TipDraft.Seen at = seen.at() == null ? new TipDraft.Seen(uploadedAt, seen.port()) : seen;
            uploadIps.addAll(tip.identify(IdentifierKind.IP, "", address, field, at));
        }
    }

    void note(String name, String value) {
        notes.merge(name, value, (before, more) -> before + "; " + more);
    }

    FileRecord build() {
        return new FileRecord(
                id,
                List.copyOf(hashes),
                viewed,
                publiclyAvailable,
                classification,
                marks,
                uploadedAt,
                uploadIps,
                notes);
    }
}
