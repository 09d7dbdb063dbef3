// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// A stream that says how many of its bytes were read.
final class Counted extends FilterInputStream {
    private final LongConsumer told;
    private long count;

    Counted(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            told.accept(++count);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        int came = super.read(into, offset, most);
        if (came > 0) {
            count += came;
            told.accept(count);
        }
        return came;
    }
}
