// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a tip says about one file: hashes and metadata, never bytes.
///
/// @param id the source's id for it, empty where it gives none
/// @param hashes its fingerprints
/// @param viewedByEsp whether a person at the platform looked; anything but a plain yes is false
/// @param publiclyAvailable null where the source does not say
/// @param classification industry code such as `A1`; empty where none
/// @param marks annotation names as sent (`viral`, `potentialMeme`, `infant`, `generativeAi`, `physicalHarm`, …) and
///     tags of the receiving centre
/// @param uploadedAt when it was uploaded; null where unknown
/// @param uploadIps addresses it came from
/// @param notes other values, by the name the source used
public record FileRecord(
        String id,
        List<FileHash> hashes,
        boolean viewedByEsp,
        @Nullable Boolean publiclyAvailable,
        String classification,
        Set<String> marks,
        @Nullable TipTime uploadedAt,
        List<Identifier> uploadIps,
        Map<String, String> notes) {
    /// The note that tells the quality of a PDQ fingerprint.
    public static final String PDQ_QUALITY = "pdqQuality";

    public FileRecord {
        hashes = List.copyOf(hashes);
        marks = Set.copyOf(marks);
        uploadIps = List.copyOf(uploadIps);
        notes = Map.copyOf(notes);
    }

    /// How much there was to see where its PDQ fingerprint was taken, 0 to 100; −1 where the source does not say.
    public int pdqQuality() {
        String told = notes.getOrDefault(PDQ_QUALITY, "");
        return told.matches("\\d{1,2}|100") ? Integer.parseInt(told) : -1;
    }

    /// Names only the source's id.
    @Override
    public String toString() {
        return "file " + id;
    }
}
