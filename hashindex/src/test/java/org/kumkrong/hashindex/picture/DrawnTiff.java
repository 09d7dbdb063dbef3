// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// TIFF files put together by ourselves, with whatever a test wants to say in their directory.
final class DrawnTiff {
    static final int PACKING = 259;
    static final int PHOTOMETRIC = 262;
    static final int PLANES = 284;
    static final int INK_SET = 332;
    static final int DOT_RANGE = 336;
    static final int EXTRA = 338;
    static final int WHITE_IS_ZERO = 0;
    static final int SEPARATED = 5;

    private static final int BITS = 258;
    private static final int OFFSETS = 273;
    private static final int LENGTHS = 279;

    private final TreeMap<Integer, int[]> tags = new TreeMap<>();

    DrawnTiff(int width, int height, int samples, int bits) {
        int[] each = new int[samples];
        Arrays.fill(each, bits);
        tags.putAll(Map.of(
                256,
                new int[] {width},
                257,
                new int[] {height},
                BITS,
                each,
                PACKING,
                new int[] {1},
                277,
                new int[] {samples},
                278,
                new int[] {height}));
    }

    DrawnTiff with(int tag, int... values) {
        tags.put(tag, values);
        return this;
    }

    /// The file, with one strip for each of the planes.
    byte[] of(byte[]... planes) {
        tags.put(OFFSETS, new int[planes.length]);
        tags.put(LENGTHS, new int[planes.length]);
        int at = 8 + 2 + 12 * tags.size() + 4;
        for (Map.Entry<Integer, int[]> each : tags.entrySet()) {
            int length = bytes(each.getKey()) * each.getValue().length;
            at += length > 4 ? length : 0;
        }
        for (int i = 0; i < planes.length; i++) {
            tags.get(OFFSETS)[i] = at;
            tags.get(LENGTHS)[i] = planes[i].length;
            at += planes[i].length;
        }
        return written(planes);
    }

    private static int bytes(int tag) {
        return switch (tag) {
            case DOT_RANGE -> 1;
            case OFFSETS, LENGTHS -> 4;
            default -> 2;
        };
    }

    private byte[] written(byte[][] planes) {
        ByteBuffer head = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer further = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);
        int behind = 8 + 2 + 12 * tags.size() + 4;
        head.put(new byte[] {'I', 'I', '*', 0}).putInt(8).putShort((short) tags.size());
        tags.forEach((tag, values) -> {
            int bytes = bytes(tag);
            ByteBuffer packed =
                    ByteBuffer.allocate(Math.max(4, bytes * values.length)).order(ByteOrder.LITTLE_ENDIAN);
            for (int value : values) {
                switch (bytes) {
                    case 1 -> packed.put((byte) value);
                    case 2 -> packed.putShort((short) value);
                    default -> packed.putInt(value);
                }
            }
            head.putShort((short) (int) tag).putShort((short) (bytes == 1 ? 1 : bytes == 2 ? 3 : 4));
            head.putInt(values.length);
            if (bytes * values.length <= 4) {
                head.put(packed.array());
            } else {
                head.putInt(behind + further.position());
                further.put(packed.array());
            }
        });
        head.putInt(0);
        var file = new ByteArrayOutputStream();
        file.write(head.array(), 0, head.position());
        file.write(further.array(), 0, further.position());
        for (byte[] plane : planes) {
            file.writeBytes(plane);
        }
        return file.toByteArray();
    }
}
