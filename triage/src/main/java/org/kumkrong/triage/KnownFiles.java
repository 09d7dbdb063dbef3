// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.util.List;
import org.kumkrong.intake.Tip;

/// Sets of known files, to be asked about the files of tips. Safe for threads; the same tip always gets the same
/// answer.
@FunctionalInterface
public interface KnownFiles {
    /// What they say of each file of a tip, in the order in which the tip tells of them; or nothing at all.
    List<FileSight> of(Tip tip);

    /// No sets.
    static KnownFiles none() {
        return tip -> List.of();
    }
}
