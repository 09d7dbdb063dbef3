// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

/// What sets of known files say of one file of a tip. It says nothing of what the file shows.
///
/// @param asked whether a set was asked that holds fingerprints of a kind this file carries
/// @param seen whether a set knows it of files that were seen before and passed on
/// @param reported whether a set knows it because somebody said so, and nobody has checked
/// @param confirmed whether a set knows it of which a trained person has looked at each entry
public record FileSight(boolean asked, boolean seen, boolean reported, boolean confirmed) {
    /// No set could be asked about it.
    public static final FileSight NOT_ASKED = new FileSight(false, false, false, false);

    /// Sets were asked, and none knows it.
    public static final FileSight UNKNOWN = new FileSight(true, false, false, false);

    public FileSight {
        if (!asked && (seen || reported || confirmed)) {
            throw new IllegalArgumentException("who was not asked knows nothing");
        }
    }

    /// Whether any set knows it.
    public boolean known() {
        return seen || reported || confirmed;
    }

    /// What this set and others say together.
    public FileSight and(FileSight other) {
        return new FileSight(
                asked || other.asked, seen || other.seen, reported || other.reported, confirmed || other.confirmed);
    }
}
