// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// A picture file that lacks only its end mark, with one put behind its data.
///
/// PNG: the data of all pixels is one stream that knows its own end and sum, and has as many bytes as the pixels need;
/// both is looked at. JPEG: only where one scan holds all components and does not come in steps, else a scan could be
/// missing unseen. Noughts behind the data are taken off, for a decoder would take them for data. Whether each block
/// was there only the decoder can say: it must have nothing to warn of.
final class EndMark {
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};
    private static final byte[] JPEG_END = {(byte) 0xff, (byte) 0xd9};
    private static final int PNG_MARK = 0x89504e47;
    private static final int PNG_MARK_BYTES = 8;
    private static final int PNG_CHUNK_FRAME_BYTES = 12;
    private static final int PNG_DATA = 0x49444154; // IDAT
    private static final int PNG_WIDTH_AT = 16;
    private static final int INFLATED_AT_ONCE = 1 << 16;
    /// First column, first row, columns from one to the next, rows from one to the next, of each of seven passes.
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private EndMark() {}

    /// The file with its end mark; null where more may be missing, or nothing is.
    static byte @Nullable [] restored(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        try {
            int head = in.getInt(0);
            return head == PNG_MARK ? png(file, in) : head >>> 16 == 0xffd8 ? jpeg(file, in) : null;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | DataFormatException e) {
            return null;
        }
    }

    private static byte @Nullable [] png(byte[] file, ByteBuffer in) throws DataFormatException {
        if (file.length <= PNG_WIDTH_AT + PNG_CHUNK_FRAME_BYTES) {
            return null;
        }
        long missing = pixelBytes(in.position(PNG_WIDTH_AT));
        int end = 0;
        var inflater = new Inflater();
        try {
            for (long at = PNG_MARK_BYTES; at + PNG_CHUNK_FRAME_BYTES <= file.length; ) {
                long length = Integer.toUnsignedLong(in.getInt((int) at));
                boolean data = in.getInt((int) at + 4) == PNG_DATA;
                long next = at + PNG_CHUNK_FRAME_BYTES + length;
                if (next > file.length || end > 0 && !data) {
                    break;
                }
                if (data) {
                    inflater.setInput(file, (int) at + 8, (int) length);
                    missing -= inflated(inflater, missing);
                    end = (int) next;
                }
                at = next;
            }
            return inflater.finished() && missing == 0 ? with(file, end, PNG_END) : null;
        } finally {
            inflater.end();
        }
    }

    /// How many bytes come of what was put in; at most one more than there should be.
    private static long inflated(Inflater inflater, long most) throws DataFormatException {
        byte[] some = new byte[INFLATED_AT_ONCE];
        long all = 0;
        while (all <= most && !inflater.finished() && !inflater.needsInput()) {
            if (inflater.needsDictionary()) {
                throw new DataFormatException("a dictionary, which PNG has not");
            }
            all += inflater.inflate(some);
        }
        return all;
    }

    private static long pixelBytes(ByteBuffer head) {
        long width = head.getInt();
        long height = head.getInt();
        int bits = head.get();
        int colours = head.get();
        int samples = colours == 2 ? 3 : colours == 4 ? 2 : colours == 6 ? 4 : 1;
        boolean passes = head.get(head.position() + 2) == 1;
        if (!passes) {
            return rows(width, height, bits * samples);
        }
        long all = 0;
        for (int[] pass : PASSES) {
            all += rows(
                    (width - pass[0] + pass[2] - 1) / pass[2],
                    (height - pass[1] + pass[3] - 1) / pass[3],
                    bits * samples);
        }
        return all;
    }

    private static long rows(long width, long height, int bitsOfPixel) {
        return width <= 0 ? 0 : height * (1 + (width * bitsOfPixel + 7) / 8);
    }

    private static byte @Nullable [] jpeg(byte[] file, ByteBuffer in) {
        in.position(2);
        int components = 0;
        while (true) {
            if (Byte.toUnsignedInt(in.get()) != 0xff) {
                return null;
            }
            int marker = Byte.toUnsignedInt(in.get());
            while (marker == 0xff) {
                marker = Byte.toUnsignedInt(in.get());
            }
            int body = in.position() + 2;
            int length = Short.toUnsignedInt(in.getShort());
            if (marker == 0xda) {
                boolean whole = components > 0 && in.get(body) == components;
                return whole ? jpegScan(file, in, body + length - 2) : null;
            }
            if (marker == 0xc0 || marker == 0xc1) {
                components = in.getShort(body + 1) == 0 ? 0 : in.get(body + 5); // without a height it stands behind
            } else if (isFrameOfAnotherKind(marker) || marker >= 0xd0 && marker <= 0xd9) {
                return null;
            }
            if (body + length - 2 > file.length) {
                return null;
            }
            in.position(body + length - 2);
        }
    }

    /// All but 0xc4, 0xc8 and 0xcc, which are tables.
    private static boolean isFrameOfAnotherKind(int marker) {
        return marker > 0xc1 && marker <= 0xcf && marker % 4 != 0;
    }

    private static byte @Nullable [] jpegScan(byte[] file, ByteBuffer in, int begin) {
        for (int at = begin; at + 1 < file.length; at++) {
            int next = Byte.toUnsignedInt(in.get(at + 1));
            if (in.get(at) == -1 && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return null; // another mark, so that this one is not the last scan, or the end is there
            }
        }
        int end = file.length;
        while (end > begin && file[end - 1] == 0) {
            end--;
        }
        return with(file, end, JPEG_END);
    }

    private static byte[] with(byte[] file, int length, byte[] end) {
        byte[] whole = Arrays.copyOf(file, length + end.length);
        System.arraycopy(end, 0, whole, length, end.length);
        return whole;
    }
}
