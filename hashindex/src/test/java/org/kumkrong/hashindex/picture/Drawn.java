// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/// A landscape of plain shapes, drawn by ourselves, in whatever kind of pixels is asked for.
final class Drawn {
    private Drawn() {}

    static BufferedImage landscape(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(90, 140, 220), 0, height, new Color(240, 230, 200)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(250, 220, 90));
        pen.fillOval(width * 2 / 3, height / 8, width / 6, width / 6);
        pen.setColor(new Color(60, 90, 60));
        pen.fillPolygon(
                new int[] {0, width / 4, width / 2, width * 3 / 4, width},
                new int[] {height, height / 3, height * 3 / 4, height / 2, height},
                5);
        pen.setColor(new Color(150, 40, 40));
        pen.fillRect(width / 5, height * 3 / 5, width / 8, height / 4);
        pen.dispose();
        return image;
    }

    static byte[] as(String format, BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IOException("cannot write " + format);
        }
        return bytes.toByteArray();
    }

    /// The same colours in the plainest format.
    static byte[] asPpm(BufferedImage image) {
        byte[] head = ("P6\n# drawn\n" + image.getWidth() + " " + image.getHeight() + "\n255\n")
                .getBytes(StandardCharsets.US_ASCII);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = new Color(image.getRGB(x, y));
                bytes.write(colour.getRed());
                bytes.write(colour.getGreen());
                bytes.write(colour.getBlue());
            }
        }
        return bytes.toByteArray();
    }

    /// Squares of two colours, black and green, of several sizes.
    static boolean[][] squares(int width, int height) {
        boolean[][] green = new boolean[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int size = x < width / 2 ? 5 : 11;
                green[y][x] = (x / size + y / size) % 2 == 0 || x > width * 3 / 4 && y > height / 2;
            }
        }
        return green;
    }

    static byte[] asPpm(boolean[][] green) {
        BufferedImage image = new BufferedImage(green[0].length, green.length, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < green.length; y++) {
            for (int x = 0; x < green[0].length; x++) {
                image.setRGB(x, y, green[y][x] ? 0x00ff00 : 0);
            }
        }
        return asPpm(image);
    }

    /// The same as WebP without loss: no transform, one code of two symbols for green, of one for all else.
    static byte[] asWebp(boolean[][] green) {
        Bits bits = new Bits();
        bits.add(0x2f, 8);
        bits.add(green[0].length - 1, 14);
        bits.add(green.length - 1, 14);
        bits.add(0, 1 + 3); // no transparency, version 0
        bits.add(0, 3); // no transform, no cache of colours, no second set of codes
        bits.add(0b111, 3); // a plain code of two symbols, the first of 8 bits
        bits.add(0, 8);
        bits.add(255, 8);
        bits.add(0b001, 3); // red: one symbol, of one bit
        bits.add(0, 1);
        bits.add(0b001, 3); // blue
        bits.add(0, 1);
        bits.add(0b101, 3); // opacity: one symbol, of 8 bits
        bits.add(255, 8);
        bits.add(0b001, 3); // distance
        bits.add(0, 1);
        for (boolean[] row : green) {
            for (boolean pixel : row) {
                bits.add(pixel ? 1 : 0, 1);
            }
        }
        byte[] data = bits.bytes();
        int padded = data.length + data.length % 2;
        ByteBuffer file = ByteBuffer.allocate(20 + padded).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + padded);
        file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data);
        return file.array();
    }

    /// Pictures of the same size, one after the other in one WebP.
    static byte[] asAnimatedWebp(boolean[][]... frames) {
        int width = frames[0][0].length;
        int height = frames[0].length;
        ByteBuffer file = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF....WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10);
        file.putInt(2); // says that it is animated
        triple(file, width - 1);
        triple(file, height - 1);
        file.put("ANIM".getBytes(StandardCharsets.US_ASCII)).putInt(6).put(new byte[6]);
        for (boolean[][] frame : frames) {
            byte[] still = asWebp(frame);
            file.put("ANMF".getBytes(StandardCharsets.US_ASCII)).putInt(16 + still.length - 12);
            triple(file, 0);
            triple(file, 0);
            triple(file, width - 1);
            triple(file, height - 1);
            triple(file, 100);
            file.put((byte) 0);
            file.put(still, 12, still.length - 12);
        }
        file.putInt(4, file.position() - 8);
        byte[] all = new byte[file.position()];
        file.get(0, all);
        return all;
    }

    private static void triple(ByteBuffer file, int value) {
        file.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    /// Bits, the lowest of each byte first.
    private static final class Bits {
        private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
        private int held;
        private int count;

        void add(int value, int bits) {
            for (int i = 0; i < bits; i++) {
                held |= (value >> i & 1) << count++;
                if (count == 8) {
                    flush();
                }
            }
        }

        private void flush() {
            whole.write(held);
            held = 0;
            count = 0;
        }

        byte[] bytes() {
            if (count > 0) {
                flush();
            }
            return whole.toByteArray();
        }
    }

    /// A sound PNG, all black; `colours` as its header names them, 0 grey, 2 colours, 6 with transparency.
    static byte[] blankPng(int width, int height, int bits, int colours) throws IOException {
        int samples = colours == 0 ? 1 : colours == 2 ? 3 : 4;
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + (width * bits * samples + 7) / 8];
            for (int y = 0; y < height; y++) {
                deflating.write(row);
            }
        }
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put((byte) bits).put((byte) colours);
        var file = new ByteArrayOutputStream();
        file.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
        chunk(file, "IHDR", head.array());
        chunk(file, "IDAT", packed.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String kind, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
        chunk.putInt(data.length).put(kind.getBytes(StandardCharsets.US_ASCII)).put(data);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + data.length);
        chunk.putInt((int) sum.getValue());
        file.writeBytes(chunk.array());
    }
}
