// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One report before it is put into a format: what it says, and the answers that stay outside it.
///
/// Times are epoch seconds. `chat` is a quoted conversation, `notes` what the reporter adds.
public record Draft(
        String tipId,
        Reporter reporter,
        long receivedAt,
        Incident incident,
        List<Person> suspects,
        List<Person> victims,
        List<Person> recipients,
        List<Person> others,
        List<EvidenceFile> files,
        Answer answer) {
    public Draft {
        suspects = List.copyOf(suspects);
        victims = List.copyOf(victims);
        recipients = List.copyOf(recipients);
        others = List.copyOf(others);
        files = List.copyOf(files);
    }

    /// What happened, as reported.
    public record Incident(
            String type,
            String platform,
            long at,
            @Nullable String escalation,
            List<String> flags,
            String chat,
            List<String> notes) {
        public Incident {
            flags = List.copyOf(flags);
            notes = List.copyOf(notes);
        }
    }

    /// The truth about the report: whether it hides a child in danger, is merely a viral file, and which case it is of.
    public record Answer(boolean danger, boolean viral, String caseId, List<String> traps) {
        public Answer {
            Objects.requireNonNull(caseId);
            traps = List.copyOf(traps);
        }
    }

    /// A file named in the report, by its hashes only.
    public record EvidenceFile(
            String name,
            Hashes hashes,
            @Nullable Boolean viewed,
            @Nullable String classification,
            List<String> annotations,
            long at,
            @Nullable String ip) {
        public EvidenceFile {
            annotations = List.copyOf(annotations);
        }
    }

    /// Fingerprints of one made-up file, in lower-case hexadecimal.
    public record Hashes(String md5, String sha1, String sha256, String pdq) {}
}
