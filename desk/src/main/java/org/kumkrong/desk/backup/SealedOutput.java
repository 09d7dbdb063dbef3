// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/// Writes bytes in sealed frames: four bytes that say how many there are, the first bit set for the
/// last frame; then the
/// frame. Closing it writes the last frame and leaves the file open.
final class SealedOutput extends OutputStream {
    static final int LAST = 0x8000_0000;

    private final OutputStream out;
    private final Seal seal;
    private final byte[] frame = new byte[Seal.FRAME_BYTES];
    private int filled;
    private int number;
    private boolean closed;

    SealedOutput(OutputStream out, Seal seal) {
        this.out = out;
        this.seal = seal;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int at = from;
        int left = count;
        while (left > 0) {
            if (filled == frame.length) {
                flushFrame(false);
            }
            int taken = Math.min(left, frame.length - filled);
            System.arraycopy(bytes, at, frame, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
        }
    }

    private void flushFrame(boolean last) throws IOException {
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .putInt(last ? filled | LAST : filled)
                .array());
        out.write(seal.close(number++, last, frame, filled));
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            flushFrame(true);
        }
    }
}
