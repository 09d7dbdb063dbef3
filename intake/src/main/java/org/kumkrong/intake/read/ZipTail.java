// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Remembers the end of a zip archive while it is read, so that one cut off between two entries is noticed: a stream
/// reader of zips would take that for its end.
///
/// Source: PKWARE APPNOTE 6.3.10, section 4.3.16, end of central directory record.
final class ZipTail extends FilterInputStream {
    private static final int KEPT = 4096;
    private static final int RECORD = 22;
    private static final int COUNT_UNKNOWN = 0xffff;

    private final byte[] last = new byte[KEPT];
    private long count;

    ZipTail(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int got = super.read(to, from, length);
        for (int i = Math.max(0, got - KEPT); i < got; i++) {
            last[(int) ((count + i) % KEPT)] = to[from + i];
        }
        count += Math.max(0, got);
        return got;
    }

    /// Reads to the end and tells whether the archive is whole and has as many entries as were seen.
    boolean endsAfter(int entries) throws IOException {
        transferTo(OutputStream.nullOutputStream());
        for (long start = count - RECORD; start >= Math.max(0, count - KEPT); start--) {
            if (at(start) == 'P' && at(start + 1) == 'K' && at(start + 2) == 5 && at(start + 3) == 6) {
                int stated = at(start + 10) | at(start + 11) << 8;
                return stated == COUNT_UNKNOWN || stated == (entries & 0xffff);
            }
        }
        return false;
    }

    private int at(long position) {
        return last[(int) (position % KEPT)] & 0xff;
    }
}
