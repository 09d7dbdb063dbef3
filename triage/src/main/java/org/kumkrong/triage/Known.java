// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What linkage knows about the people and files of one tip, beyond what the tip itself says.
///
/// @param subjectTips other tips about the same subject; the largest where a tip has several suspects
/// @param subjectChildren children in those tips other than this tip's own
/// @param subjectLastSeen latest time among those tips; null where there are none or they carry no time
/// @param childTips other tips about the same child
/// @param files what other tips and sets of known files say of its files
/// @param scriptTips other tips with nearly the same threatening text
/// @param subjectIsAlsoVictim whether a suspect of this tip is named as a victim elsewhere: perhaps a coerced child
public record Known(
        int subjectTips,
        int subjectChildren,
        @Nullable Instant subjectLastSeen,
        int childTips,
        KnownOfFiles files,
        int scriptTips,
        boolean subjectIsAlsoVictim) {

    /// Nothing is known: the tip stands alone.
    public static Known nothing() {
        return new Known(0, 0, null, 0, KnownOfFiles.nothing(), 0, false);
    }

    /// The same of files and texts; of people only what is given here.
    public Known ofPeople(
            int subjectTips,
            int subjectChildren,
            @Nullable Instant subjectLastSeen,
            int childTips,
            boolean subjectIsAlsoVictim) {
        return new Known(
                subjectTips, subjectChildren, subjectLastSeen, childTips, files, scriptTips, subjectIsAlsoVictim);
    }
}
