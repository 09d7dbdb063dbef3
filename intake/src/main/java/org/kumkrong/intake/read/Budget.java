// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.kumkrong.intake.IntakeLimit;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.read.format.Refusal;

/// How far one archive may still unfold: counts what goes in and what comes out, and stops a bomb while it swells.
final class Budget {
    /// Bytes that may come out whatever went in.
    private static final long FREE_BYTES = 10L << 20;

    private final IntakeLimits limits;
    private long packed;
    private long unfolded;
    private int entries;
    private boolean inEntry;

    Budget(IntakeLimits limits) {
        this.limits = limits;
    }

    /// Counts what is read from the packed side.
    InputStream packed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                packed += b < 0 ? 0 : 1;
                return b;
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                int count = super.read(to, from, length);
                packed += Math.max(0, count);
                return count;
            }
        };
    }

    /// Counts what comes out and stops at a bound. Trouble in the packed bytes is reported as the archive's, not as
    /// trouble of what is inside.
    InputStream unfolded(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                int count;
                try {
                    count = super.read(to, from, length);
                } catch (ArchiveTrouble inner) {
                    throw inner;
                } catch (IOException damaged) {
                    throw damage(damaged);
                }
                unfolded += Math.max(0, count);
                check();
                return count;
            }

            @Override
            public void close() {} // the archive closes itself
        };
    }

    /// Counts an entry.
    void entry() throws ArchiveTrouble {
        inEntry = true;
        if (++entries > limits.archiveEntriesMax()) {
            throw new ArchiveTrouble(
                    this,
                    Refusal.limit(
                            IntakeLimit.ARCHIVE_ENTRIES,
                            limits.archiveEntriesMax(),
                            at(),
                            "an archive with too many entries"));
        }
    }

    /// Takes note that the entry counted last was read to its end.
    void entryEnd() {
        inEntry = false;
    }

    /// Whether the entry counted last was not read to its end.
    boolean inEntry() {
        return inEntry;
    }

    /// Entries counted so far.
    int entries() {
        return entries;
    }

    private void check() throws ArchiveTrouble {
        if (unfolded > limits.archiveBytesMax()) {
            throw new ArchiveTrouble(
                    this,
                    Refusal.limit(
                            IntakeLimit.ARCHIVE_BYTES,
                            limits.archiveBytesMax(),
                            at(),
                            "an archive that unfolds to too much"));
        }
        if (unfolded - FREE_BYTES > packed * limits.archiveRatioMax()) {
            throw new ArchiveTrouble(
                    this,
                    Refusal.limit(
                            IntakeLimit.ARCHIVE_RATIO,
                            limits.archiveRatioMax(),
                            at(),
                            "an archive that unfolds to many times its size, as a bomb does"));
        }
    }

    /// What is wrong with the packed bytes.
    ArchiveTrouble damage(IOException damaged) {
        boolean locked = damaged.getMessage() != null && damaged.getMessage().contains("encrypted");
        return new ArchiveTrouble(this, locked ? locked() : cutOff(), !locked);
    }

    private Refusal locked() {
        return new Refusal(
                at(), "an archive locked with a password", "Unpack it with its password and read the folder");
    }

    private Refusal cutOff() {
        return new Refusal(
                at(),
                "a damaged or cut-off archive; what comes before this point was read",
                "Fetch it again, or unpack it with a repair tool and read the folder");
    }

    /// The entry counted last cannot be read, but others can.
    Refusal damagedEntry() {
        return new Refusal(at(), "a damaged entry; what the archive holds beside it was read", "Fetch it again");
    }

    /// Counts packed bytes that come another way than through [#packed(InputStream)].
    void packed(long bytes) {
        packed += bytes;
    }

    private String at() {
        return entries > 0 ? "entry " + entries : "byte " + unfolded;
    }

    /// Trouble with an archive itself, on its way out through whatever was being read inside.
    static final class ArchiveTrouble extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Budget archive;
        private final Refusal refusal;
        private final boolean damage;

        /// A bound that was reached.
        ArchiveTrouble(Budget archive, Refusal refusal) {
            this(archive, refusal, false);
        }

        private ArchiveTrouble(Budget archive, Refusal refusal, boolean damage) {
            super(refusal);
            this.archive = archive;
            this.refusal = refusal;
            this.damage = damage;
        }

        /// Whether bytes are damaged or missing, so that others may still be read.
        boolean isDamageOf(Budget budget) {
            return damage && archive == budget;
        }

        /// Whether it is this archive's.
        boolean isOf(Budget budget) {
            return archive == budget;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
