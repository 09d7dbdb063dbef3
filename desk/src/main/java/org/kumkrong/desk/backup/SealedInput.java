// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// Reads what a [SealedOutput] wrote. What it gives out has not been changed since; where the file was
/// cut off it does not
/// end but refuses.
final class SealedInput extends InputStream {
    private final InputStream in;
    private final Seal seal;
    private byte[] frame = {};
    private int at;
    private int number;
    private boolean last;

    SealedInput(InputStream in, Seal seal) {
        this.in = in;
        this.seal = seal;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        while (at == frame.length) {
            if (last) {
                return -1;
            }
            next();
        }
        int given = Math.min(count, frame.length - at);
        System.arraycopy(frame, at, bytes, from, given);
        at += given;
        return given;
    }

    private void next() throws IOException {
        byte[] head = in.readNBytes(Integer.BYTES);
        if (head.length < Integer.BYTES) {
            throw BackupRefused.damaged("it was cut off");
        }
        int said = ByteBuffer.wrap(head).getInt();
        int count = said & ~SealedOutput.LAST;
        if (count > Seal.FRAME_BYTES) {
            throw BackupRefused.damaged("frame " + (number + 1));
        }
        byte[] sealed = in.readNBytes(count + Seal.TAG_BYTES);
        if (sealed.length < count + Seal.TAG_BYTES) {
            throw BackupRefused.damaged("it was cut off");
        }
        last = said < 0;
        frame = seal.open(number++, last, sealed);
        at = 0;
        if (last && in.read() >= 0) {
            throw BackupRefused.damaged("something stands after its end");
        }
    }
}
