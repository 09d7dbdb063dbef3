// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// A picture in the plainest of formats, `.ppm` (P6) or `.pgm` (P5), which needs no decoder.
///
/// Source: Netpbm, the specifications of PPM and PGM. Values are brought to 0 to 255 by the greatest value that the
/// header names.
final class PnmRows implements LumaRows {
    private static final int GREATEST_MAX = 65535;
    private static final int NUMBER_DIGITS_MAX = 9;

    private final InputStream in;
    private final boolean grey;
    private final int width;
    private final int height;
    private final int greatest;
    private final byte[] row;

    private PnmRows(InputStream in, boolean grey) throws IOException {
        this.in = in;
        this.grey = grey;
        this.width = number();
        this.height = number();
        this.greatest = number();
        if (greatest < 1 || greatest > GREATEST_MAX) {
            throw new PictureException("its greatest value is not between 1 and " + GREATEST_MAX);
        }
        PixelLimit.check(width, height);
        this.row = new byte[Math.multiplyExact(width, (grey ? 1 : 3) * bytes())];
    }

    /// Whether a file that begins with these two bytes is one of ours.
    static boolean begins(int first, int second) {
        return first == 'P' && (second == '5' || second == '6');
    }

    /// Reads the header.
    static PnmRows open(InputStream in) throws IOException {
        int first = in.read();
        int second = in.read();
        if (!begins(first, second)) {
            throw new PictureException("neither P5 nor P6 in front");
        }
        return new PnmRows(in, second == '5');
    }

    private int number() throws IOException {
        int next = in.read();
        while (next == '#' || Character.isWhitespace(next)) {
            if (next == '#') {
                while (next != '\n' && next != '\r' && next >= 0) {
                    next = in.read();
                }
            } else {
                next = in.read();
            }
        }
        int number = 0;
        int digits = 0;
        while (next >= '0' && next <= '9' && digits < NUMBER_DIGITS_MAX) {
            number = number * 10 + next - '0';
            digits++;
            next = in.read();
        }
        if (digits == 0 || !Character.isWhitespace(next)) {
            throw new PictureException("its header is broken");
        }
        return number;
    }

    private int bytes() {
        return greatest > 255 ? 2 : 1;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void read(float[] luma, int from) throws IOException {
        if (in.readNBytes(row, 0, row.length) < row.length) {
            throw new EOFException("cut off");
        }
        for (int x = 0; x < width; x++) {
            luma[from + x] = grey ? value(x) : Luma.of(value(3 * x), value(3 * x + 1), value(3 * x + 2));
        }
    }

    private float value(int index) {
        int value = bytes() == 1
                ? Byte.toUnsignedInt(row[index])
                : Byte.toUnsignedInt(row[2 * index]) << 8 | Byte.toUnsignedInt(row[2 * index + 1]);
        return greatest == 255 ? value : Math.min(value, greatest) * 255f / greatest;
    }
}
