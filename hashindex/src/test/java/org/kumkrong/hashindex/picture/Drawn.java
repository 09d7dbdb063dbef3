// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
}
