// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Whether the end of a picture file is missing, by the lengths and end marks of its own format and
/// without decoding anything.
///
/// Sources: ITU-T T.81 annex B (JPEG), ISO/IEC 15948 (PNG), GIF89a, RFC 9649 (WebP), Microsoft's BITMAPINFOHEADER, TIFF
/// 6.0. Where a file breaks its format before its end, nothing is claimed.
final class FileEnd {
    private static final int PNG_MARK_BYTES = 8;
    private static final int PNG_CHUNK_FRAME_BYTES = 12;
    private static final int PNG_LAST = 0x49454e44; // IEND
    private static final int RIFF_HEAD_BYTES = 8;
    private static final int GIF_HEAD_BYTES = 13;
    private static final int GIF_PLACE_BYTES = 8;
    private static final int BMP_OFFSET_AT = 10;
    private static final int BMP_HEAD_AT = 14;
    private static final int BMP_OLD_HEAD_BYTES = 12;
    private static final int BMP_BIT_FIELDS = 3;

    private FileEnd() {}

    /// Whether bytes of the first picture are missing.
    static boolean isMissing(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        String head = new String(file, 0, Math.min(file.length, 4), StandardCharsets.ISO_8859_1);
        try {
            return switch (head) {
                case "\u0089PNG" -> isPngCut(in);
                case "GIF8" -> isGifCut(in);
                case "RIFF" -> isRiffCut(in.order(ByteOrder.LITTLE_ENDIAN));
                case "II*\0", "MM\0*" -> TiffHead.of(file).reachesBeyond(file.length);
                default ->
                    head.startsWith("\u00ff\u00d8")
                            ? isJpegCut(in)
                            : head.startsWith("BM") && isBmpCut(in.order(ByteOrder.LITTLE_ENDIAN));
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return true;
        }
    }

    private static boolean isPngCut(ByteBuffer in) {
        for (long at = PNG_MARK_BYTES; ; ) {
            long length = Integer.toUnsignedLong(in.getInt(index(at)));
            boolean last = in.getInt(index(at + 4)) == PNG_LAST;
            at += PNG_CHUNK_FRAME_BYTES + length;
            if (at > in.limit() || last) {
                return at > in.limit();
            }
        }
    }

    /// Some leave out the last byte, which only fills up.
    private static boolean isRiffCut(ByteBuffer in) {
        return in.limit() + 1 < RIFF_HEAD_BYTES + Integer.toUnsignedLong(in.getInt(4));
    }

    private static boolean isJpegCut(ByteBuffer in) {
        in.position(2);
        while (true) {
            if (unsigned(in) != 0xff) {
                return false;
            }
            int marker = unsigned(in);
            while (marker == 0xff) {
                marker = unsigned(in);
            }
            if (marker == 0xd9) {
                return false; // the end mark
            }
            if (marker != 0x01 && (marker < 0xd0 || marker > 0xd7)) {
                skip(in, Short.toUnsignedInt(in.getShort()) - 2);
            }
            if (marker == 0xda) {
                skipScan(in);
            }
        }
    }

    /// To the next marker that is neither a stuffed byte nor a restart.
    private static void skipScan(ByteBuffer in) {
        for (int last = 0; ; ) {
            int next = unsigned(in);
            if (last == 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                in.position(in.position() - 2);
                return;
            }
            last = next;
        }
    }

    private static boolean isGifCut(ByteBuffer in) {
        int flags = in.get(10);
        skip(in, GIF_HEAD_BYTES);
        skip(in, paletteBytes(flags));
        while (true) {
            switch (unsigned(in)) {
                case ',' -> {
                    skip(in, GIF_PLACE_BYTES);
                    skip(in, paletteBytes(in.get()));
                    skip(in, 1);
                    skipBlocks(in);
                    return false; // the first picture is whole
                }
                case '!' -> {
                    skip(in, 1);
                    skipBlocks(in);
                }
                default -> {
                    return false;
                }
            }
        }
    }

    private static int paletteBytes(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static void skipBlocks(ByteBuffer in) {
        for (int length = unsigned(in); length > 0; length = unsigned(in)) {
            skip(in, length);
        }
    }

    private static boolean isBmpCut(ByteBuffer in) {
        long pixelsAt = Integer.toUnsignedLong(in.getInt(BMP_OFFSET_AT));
        boolean old = in.getInt(BMP_HEAD_AT) == BMP_OLD_HEAD_BYTES;
        long width = old ? in.getShort(18) : in.getInt(18);
        long height = Math.abs((long) (old ? in.getShort(20) : in.getInt(22)));
        int bits = in.getShort(old ? 24 : 28);
        int packing = old ? 0 : in.getInt(30);
        boolean plain = packing == 0 || packing == BMP_BIT_FIELDS;
        return plain && pixelsAt + (width * bits + 31) / 32 * 4 * height > in.limit();
    }

    private static int unsigned(ByteBuffer in) {
        return Byte.toUnsignedInt(in.get());
    }

    private static void skip(ByteBuffer in, int bytes) {
        if (bytes > in.remaining()) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + Math.max(bytes, 0));
    }

    private static int index(long at) {
        if (at > Integer.MAX_VALUE) {
            throw new BufferUnderflowException();
        }
        return (int) at;
    }
}
