// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

/// Bounds on what a reader will take from a source it does not trust. Reaching one rejects that piece and is reported.
///
/// @param fileBytesMax bytes of one XML or JSON document
/// @param lineBytesMax bytes of one line of `.jsonl`, of one object in a JSON array, or of one CSV row
/// @param archiveBytesMax bytes that one archive may unfold to
/// @param archiveRatioMax how many times larger than its packed size an archive may unfold to, beyond a free 10 MB
/// @param archiveEntriesMax entries of one archive
/// @param archiveDepthMax archives within archives
/// @param xmlDepthMax nesting of XML elements or JSON containers
/// @param textCharsMax characters of one value; a longer one is cut there and the rest of its tip is kept
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

    /// The largest document or line that can be set: one is held in memory as a whole.
    public static final long DOCUMENT_BYTES_CEILING = 1L << 30;

    public IntakeLimits {
        check(IntakeLimit.FILE_BYTES, fileBytesMax, DOCUMENT_BYTES_CEILING);
        check(IntakeLimit.LINE_BYTES, lineBytesMax, DOCUMENT_BYTES_CEILING);
        check(IntakeLimit.ARCHIVE_BYTES, archiveBytesMax, Long.MAX_VALUE);
        check(IntakeLimit.ARCHIVE_RATIO, archiveRatioMax, Integer.MAX_VALUE);
        check(IntakeLimit.ARCHIVE_ENTRIES, archiveEntriesMax, Integer.MAX_VALUE);
        check(IntakeLimit.ARCHIVE_DEPTH, archiveDepthMax, 32);
        check(IntakeLimit.XML_DEPTH, xmlDepthMax, 500);
        check(IntakeLimit.TEXT_CHARS, textCharsMax, DOCUMENT_BYTES_CEILING);
        check(IntakeLimit.IDENTIFIERS, identifiersMax, Integer.MAX_VALUE);
    }

    private static void check(IntakeLimit limit, long value, long ceiling) {
        if (value < 1 || value > ceiling) {
            throw new IllegalArgumentException(limit.option() + " is " + value + ", not from 1 to " + ceiling);
        }
    }

    /// Wide enough for every real feed we know of, narrow enough to keep a laptop alive.
    public static IntakeLimits defaults() {
        return new IntakeLimits(64L << 20, 16L << 20, 64L << 30, 200, 5_000_000, 3, 64, 4 << 20, 2_000);
    }

    /// The bound of that name.
    public long get(IntakeLimit limit) {
        return switch (limit) {
            case FILE_BYTES -> fileBytesMax;
            case LINE_BYTES -> lineBytesMax;
            case ARCHIVE_BYTES -> archiveBytesMax;
            case ARCHIVE_RATIO -> archiveRatioMax;
            case ARCHIVE_ENTRIES -> archiveEntriesMax;
            case ARCHIVE_DEPTH -> archiveDepthMax;
            case XML_DEPTH -> xmlDepthMax;
            case TEXT_CHARS -> textCharsMax;
            case IDENTIFIERS -> identifiersMax;
        };
    }

    /// These bounds with one changed.
    ///
    /// @throws IllegalArgumentException naming the option where the value is out of its range
    public IntakeLimits with(IntakeLimit limit, long value) {
        return new IntakeLimits(
                pick(limit, IntakeLimit.FILE_BYTES, value),
                pick(limit, IntakeLimit.LINE_BYTES, value),
                pick(limit, IntakeLimit.ARCHIVE_BYTES, value),
                whole(limit, IntakeLimit.ARCHIVE_RATIO, value),
                whole(limit, IntakeLimit.ARCHIVE_ENTRIES, value),
                whole(limit, IntakeLimit.ARCHIVE_DEPTH, value),
                whole(limit, IntakeLimit.XML_DEPTH, value),
                whole(limit, IntakeLimit.TEXT_CHARS, value),
                whole(limit, IntakeLimit.IDENTIFIERS, value));
    }

    private long pick(IntakeLimit changed, IntakeLimit slot, long value) {
        return changed == slot ? value : get(slot);
    }

    /// Saturates, so that the range check of the constructor speaks instead of an overflow.
    private int whole(IntakeLimit changed, IntakeLimit slot, long value) {
        return Math.clamp(pick(changed, slot, value), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
