// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Tip;
import org.kumkrong.linkage.Records;

/// Values as linkage wants them.
final class Values {
    private static final long SECONDS_PER_MINUTE = 60;

    private Values() {}

    static void addTimed(Records records, int field, Identifier identifier) {
        addTimed(records, field, identifier.value(), identifier.seenAt());
    }

    static void addTimed(Records records, int field, String value, @Nullable Instant at) {
        if (at == null) {
            records.add(field, value);
        } else {
            records.add(field, value, minute(at));
        }
    }

    /// Minutes since 1970, held within what an int can tell: years before 2100 BCE are nobody's log.
    private static int minute(Instant at) {
        return Math.clamp(
                Math.floorDiv(at.getEpochSecond(), SECONDS_PER_MINUTE), -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// The mailbox of an e-mail address, which what stands behind a plus does not change.
    static String mailbox(Identifier email) {
        return email.weak().isEmpty() ? email.value() : email.weak();
    }

    /// A number that belongs to a mention whatever order tips come in.
    static long stableKey(Tip tip, Mention mention) {
        long hash = 0xcbf29ce484222325L; // FNV-1a over UTF-16 units
        String text = tip.source() + ':' + tip.id() + '\u0000' + mention.role().word() + '\u0000' + mention.index();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
