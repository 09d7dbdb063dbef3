// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

/// What other tips and sets of known files say of the files of one tip. Only files with a fingerprint count.
///
/// @param tipsMax in how many tips the most widespread of them was seen, this one included; 0 without files
/// @param tipsMin in how many tips the rarest was seen, this one included; 0 without files
/// @param fresh how many no other tip holds and no set knows
/// @param asked whether sets were asked about each of those; else that they are fresh is told by tips alone
/// @param known how many a set knows
/// @param allSeen whether a set knows each of them as seen before and passed on, and none is confirmed by another set
public record KnownOfFiles(int tipsMax, int tipsMin, int fresh, boolean asked, int known, boolean allSeen) {
    /// The tip names none.
    public static KnownOfFiles nothing() {
        return new KnownOfFiles(0, 0, 0, false, 0, false);
    }

    /// No set was asked.
    ///
    /// @param fresh how many stand in this tip alone
    public static KnownOfFiles inTips(int tipsMax, int tipsMin, int fresh) {
        return new KnownOfFiles(tipsMax, tipsMin, fresh, false, 0, false);
    }
}
