// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

/// What was counted over the tips, and what sets of known files say of theirs.
///
/// @param files in how many tips each file was seen
/// @param scripts in how many tips each script was seen
/// @param sights what sets say of files
record Tallies(Tally files, Tally scripts, FileSights sights) {
    /// Others with the same counts, of which each can go on by itself.
    Tallies copy() {
        return new Tallies(files.copy(), scripts.copy(), sights.copy());
    }

    /// The same with what sets say now.
    Tallies with(FileSights now) {
        return new Tallies(files, scripts, now);
    }
}
