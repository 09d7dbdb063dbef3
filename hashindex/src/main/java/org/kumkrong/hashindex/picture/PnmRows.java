// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.io.IOException;
import java.io.InputStream;

/// A picture in the plainest of formats, `.ppm` (P6, as text P3) or `.pgm` (P5, as text P2), which needs no decoder.
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
    private final boolean text;
    private final byte[] row;

    private PnmRows(InputStream in, boolean grey, boolean text) throws IOException {
        this.in = in;
        this.grey = grey;
        this.text = text;
        this.width = number();
        this.height = number();
        this.greatest = number();
        if (greatest < 1 || greatest > GREATEST_MAX) {
            throw new PictureException(
                    "a PPM or PGM picture whose greatest value is not between 1 and " + GREATEST_MAX);
        }
        PixelLimit.check(width, height);
        this.row = new byte[text ? 0 : Math.multiplyExact(width, (grey ? 1 : 3) * bytes())];
    }

    /// Whether a file that begins with these bytes is one of ours.
    static boolean begins(int first, int second, int third) {
        boolean kind = second == '2' || second == '3' || second == '5' || second == '6';
        return first == 'P' && kind && (third == '#' || Character.isWhitespace(third));
    }

    /// Reads the header.
    static PnmRows open(InputStream in) throws IOException {
        if (in.read() != 'P') {
            throw new PictureException("neither a PPM nor a PGM picture");
        }
        return switch (in.read()) {
            case '2' -> new PnmRows(in, true, true);
            case '3' -> new PnmRows(in, false, true);
            case '5' -> new PnmRows(in, true, false);
            case '6' -> new PnmRows(in, false, false);
            default -> throw new PictureException("neither a PPM nor a PGM picture");
        };
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
        if (next < 0 && digits == 0) {
            throw new PictureException(PictureException.CUT_OFF);
        }
        if (digits == 0 || next >= 0 && !Character.isWhitespace(next)) {
            throw new PictureException("a PPM or PGM picture with something else where a number should be");
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
        if (text) {
            for (int x = 0; x < width; x++) {
                luma[from + x] =
                        grey ? scaled(number()) : Luma.of(scaled(number()), scaled(number()), scaled(number()));
            }
            return;
        }
        if (in.readNBytes(row, 0, row.length) < row.length) {
            throw new PictureException(PictureException.CUT_OFF);
        }
        for (int x = 0; x < width; x++) {
            luma[from + x] = grey ? value(x) : Luma.of(value(3 * x), value(3 * x + 1), value(3 * x + 2));
        }
    }

    private float value(int index) {
        int value = bytes() == 1
                ? Byte.toUnsignedInt(row[index])
                : Byte.toUnsignedInt(row[2 * index]) << 8 | Byte.toUnsignedInt(row[2 * index + 1]);
        return scaled(value);
    }

    private float scaled(int value) {
        return greatest == 255 ? Math.min(value, greatest) : Math.min(value, greatest) * 255f / greatest;
    }
}
