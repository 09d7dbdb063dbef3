// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.set.Kind;

/// One fingerprint of a bank, live or withdrawn.
///
/// @param hash in small hexadecimal digits
/// @param quality of a PDQ fingerprint, 0 to 100; null where nobody said
/// @param category the code of its bank's scheme; empty where it is the bank's own
/// @param changeNo of its last change; a later change of the same agency has a higher number
/// @param changedAt the time of that change as others hear of it, in whole seconds
/// @param withdrawnAt null while it is live
public record BankEntry(
        long entryNo,
        UUID bank,
        Kind kind,
        String hash,
        Media media,
        @Nullable Integer quality,
        String category,
        long changeNo,
        Instant changedAt,
        @Nullable Instant withdrawnAt) {
    /// Whether it is known still.
    public boolean live() {
        return withdrawnAt == null;
    }

    /// Whether there was too little to see in the picture: its fingerprint is mostly chance. It is told to
    /// no client, and
    /// what matches it does not count.
    public boolean weak() {
        return kind == Kind.PDQ && quality != null && quality < Pdq.QUALITY_MIN;
    }

    /// Without the fingerprint: those of real material stay out of logs.
    @Override
    public String toString() {
        return "bank entry " + entryNo;
    }
}
