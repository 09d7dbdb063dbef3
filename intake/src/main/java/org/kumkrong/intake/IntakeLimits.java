// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

/// Bounds on what a reader will take from a source it does not trust. Reaching one rejects that piece and is reported.
///
/// @param fileBytesMax bytes of one XML or JSON document
/// @param lineBytesMax bytes of one line of `.jsonl`, or of one CSV row
/// @param archiveBytesMax bytes that one archive may unfold to
/// @param archiveRatioMax how many times larger than its packed size an archive may unfold to, beyond a free 10 MB
/// @param archiveEntriesMax entries of one archive
/// @param archiveDepthMax archives within archives
/// @param xmlDepthMax nesting of XML elements or JSON containers
/// @param textCharsMax characters of one value
/// @param identifiersMax identifiers of one tip; further ones are rejected, each with this reason
public record IntakeLimits(
        long fileBytesMax,
        long lineBytesMax,
        long archiveBytesMax,
        int archiveRatioMax,
        int archiveEntriesMax,
        int archiveDepthMax,
        int xmlDepthMax,
        int textCharsMax,
        int identifiersMax) {

    /// Wide enough for every real feed we know of, narrow enough to keep a laptop alive.
    public static IntakeLimits defaults() {
        return new IntakeLimits(64L << 20, 16L << 20, 64L << 30, 200, 5_000_000, 3, 64, 4 << 20, 2_000);
    }
}
