// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What the first directory of a TIFF file says of its first picture, as far as decoders do not tell us.
///
/// Source: Adobe, *TIFF revision 6.0*, sections 2, 8, 15, 16, 21 and 23.
final class TiffHead {
    private static final int ENTRY_BYTES = 12;
    private static final int VALUES_MAX = 1 << 20;
    private static final int BITS = 258;
    private static final int PACKING = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_BYTES = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;
    private static final int INK_SET = 332;
    private static final int DOT_RANGE = 336;
    private static final int SEPARATED = 5;
    private static final Set<Integer> COLOURS_READ =
            Set.of(0, 1, 2, 3, SEPARATED, 6); // grey, RGB, palette, inks, YCbCr
    private static final int CMYK = 1;
    private static final int OLD_JPEG = 6;
    private static final int JPEG = 7;

    private final Map<Integer, long[]> tags = new HashMap<>();

    private TiffHead() {}

    /// Reads the directory.
    ///
    /// @throws BufferUnderflowException where it is not in the file
    static TiffHead of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        TiffHead head = new TiffHead();
        int at = place(in, Integer.toUnsignedLong(in.getInt(place(in, 4, 4))), 2);
        int entries = Short.toUnsignedInt(in.getShort(at));
        at = place(in, at + 2, entries * ENTRY_BYTES);
        for (int i = 0; i < entries; i++, at += ENTRY_BYTES) {
            int tag = Short.toUnsignedInt(in.getShort(at));
            switch (tag) {
                case BITS,
                        PACKING,
                        PHOTOMETRIC,
                        STRIP_OFFSETS,
                        STRIP_BYTES,
                        TILE_OFFSETS,
                        TILE_BYTES,
                        INK_SET,
                        DOT_RANGE -> head.tags.put(tag, values(in, at));
                default -> {
                    // the decoder knows
                }
            }
        }
        return head;
    }

    private static long[] values(ByteBuffer in, int at) {
        int bytes = switch (in.getShort(at + 2)) {
            case 1 -> 1;
            case 3 -> 2;
            case 4 -> 4;
            default -> 0;
        };
        long count = Integer.toUnsignedLong(in.getInt(at + 4));
        if (bytes == 0 || count > VALUES_MAX) {
            return new long[0];
        }
        int length = (int) count * bytes;
        int from = length <= 4 ? at + 8 : place(in, Integer.toUnsignedLong(in.getInt(at + 8)), length);
        long[] values = new long[(int) count];
        for (int i = 0; i < values.length; i++) {
            int place = from + i * bytes;
            values[i] = switch (bytes) {
                case 1 -> Byte.toUnsignedLong(in.get(place));
                case 2 -> Short.toUnsignedLong(in.getShort(place));
                default -> Integer.toUnsignedLong(in.getInt(place));
            };
        }
        return values;
    }

    private static int place(ByteBuffer in, long at, int bytes) {
        if (at + bytes > in.limit()) {
            throw new BufferUnderflowException();
        }
        return (int) at;
    }

    /// Whether pixels should lie behind the end of a file of this length.
    boolean reachesBeyond(long length) {
        return reachesBeyond(STRIP_OFFSETS, STRIP_BYTES, length) || reachesBeyond(TILE_OFFSETS, TILE_BYTES, length);
    }

    private boolean reachesBeyond(int offsets, int bytes, long length) {
        long[] from = all(offsets);
        long[] many = all(bytes);
        for (int i = 0; i < from.length; i++) {
            if (from[i] + (i < many.length ? many[i] : 1) > length) {
                return true;
            }
        }
        return false;
    }

    /// Whether its colours are such that what the decoder gives as red, green and blue is that; of CIE
    /// L*a*b* and others
    /// it gives the raw numbers.
    boolean hasColoursThatAreRead() {
        return COLOURS_READ.contains((int) first(PHOTOMETRIC, -1));
    }

    /// Whether its colours are inks.
    boolean isSeparated() {
        return first(PHOTOMETRIC, -1) == SEPARATED;
    }

    /// How the inks are stored: nought is none, unless the file says another range of dots.
    ///
    /// @throws PictureException where they are not the four of print
    InkMix inks() throws PictureException {
        long bits = first(BITS, 1);
        if (first(INK_SET, CMYK) != CMYK) {
            throw new PictureException("a picture in other inks than cyan, magenta, yellow and black");
        }
        if (bits != 8 && bits != 16) {
            throw new PictureException("a picture of inks in " + bits + " bits, of which only 8 and 16 are read");
        }
        long packing = first(PACKING, 1);
        if (packing == OLD_JPEG || packing == JPEG) { // the decoder takes the inks for red, green, blue and more
            throw new PictureException("a picture in inks that is packed as JPEG within TIFF, which is not read");
        }
        long[] range = all(DOT_RANGE);
        long none = range.length > 1 ? range[0] : 0;
        long full = range.length > 1 ? range[1] : (1L << bits) - 1;
        for (int i = 2; i < range.length; i++) {
            if (range[i] != (i % 2 == 0 ? none : full)) {
                throw new PictureException("a picture whose inks have a range of dots each");
            }
        }
        if (none == full) {
            throw new PictureException("a picture whose inks have no range of dots");
        }
        return new InkMix(false, none, full);
    }

    private long first(int tag, long otherwise) {
        long[] values = all(tag);
        return values.length == 0 ? otherwise : values[0];
    }

    private long[] all(int tag) {
        return tags.getOrDefault(tag, new long[0]);
    }
}
