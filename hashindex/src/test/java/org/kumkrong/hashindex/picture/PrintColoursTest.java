// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

/// Pictures in the four inks of print: one rule for JPEG and TIFF, `(255 − ink) · (255 − black) / 255`.
class PrintColoursTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 90;
    private static final int JPEG = 7;
    private static final int DEFLATE = 8;

    /// Cyan, magenta, yellow, black of each pixel, 0 none and 255 full.
    private final int[] inks = inks();

    private final PicturePrint light = light();

    private static int[] inks() {
        BufferedImage image = Drawn.landscape(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        int[] inks = new int[WIDTH * HEIGHT * 4];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            Color colour = new Color(image.getRGB(i % WIDTH, i / WIDTH));
            inks[4 * i] = 255 - colour.getRed();
            inks[4 * i + 1] = 255 - colour.getGreen();
            inks[4 * i + 2] = 255 - colour.getBlue();
            inks[4 * i + 3] = i % WIDTH; // darker to the right
        }
        return inks;
    }

    /// The same by the rule, in floating point.
    private PicturePrint light() {
        LumaRows rows = new LumaRows() {
            private int next;

            @Override
            public int width() {
                return WIDTH;
            }

            @Override
            public int height() {
                return HEIGHT;
            }

            @Override
            public void read(float[] luma, int from) {
                for (int x = 0; x < WIDTH; x++) {
                    int at = 4 * (next * WIDTH + x);
                    float white = (255f - inks[at + 3]) / 255;
                    luma[from + x] = 0.299f * ((255 - inks[at]) * white)
                            + 0.587f * ((255 - inks[at + 1]) * white)
                            + 0.114f * ((255 - inks[at + 2]) * white);
                }
                next++;
            }
        };
        try {
            return PicturePrint.of(rows);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static FilePrint print(byte[] file) throws IOException {
        try (FilePrinter printer = new FilePrinter()) {
            return printer.print(new ByteArrayInputStream(file));
        }
    }

    private static PicturePrint looks(byte[] file) throws IOException {
        FilePrint print = print(file);
        assertThat(print.whyNone()).isNull();
        return Objects.requireNonNull(print.picture());
    }

    private static DrawnTiff tiff(int samples, int bits) {
        return new DrawnTiff(WIDTH, HEIGHT, samples, bits).with(DrawnTiff.PHOTOMETRIC, DrawnTiff.SEPARATED);
    }

    private byte[] bytes(boolean inverted) {
        byte[] bytes = new byte[inks.length];
        for (int i = 0; i < inks.length; i++) {
            bytes[i] = (byte) (inverted ? 255 - inks[i] : inks[i]);
        }
        return bytes;
    }

    @Test
    void ofATiffBecomeLight() throws IOException {
        assertThat(looks(tiff(4, 8).of(bytes(false)))).isEqualTo(light);
        assertThat(looks(tiff(4, 8).with(DrawnTiff.INK_SET, 1).of(bytes(false))))
                .isEqualTo(light);
    }

    @Test
    void areTurnedRoundWhereTheTiffSaysSo() throws IOException {
        DrawnTiff inverted = tiff(4, 8).with(DrawnTiff.DOT_RANGE, 255, 0);

        assertThat(looks(inverted.of(bytes(true)))).isEqualTo(light);
        assertThat(looks(tiff(4, 8).of(bytes(true))).pdq()).isNotEqualTo(light.pdq());
    }

    @Test
    void mayBePackedPlaneByPlaneOrHaveTransparency() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write(bytes(false));
        }
        byte[][] planes = new byte[4][WIDTH * HEIGHT];
        byte[] five = new byte[5 * WIDTH * HEIGHT];
        for (int i = 0; i < inks.length; i++) {
            planes[i % 4][i / 4] = (byte) inks[i];
            five[i / 4 * 5 + i % 4] = (byte) inks[i];
        }

        assertThat(looks(tiff(4, 8).with(DrawnTiff.PACKING, DEFLATE).of(packed.toByteArray())))
                .isEqualTo(light);
        assertThat(looks(tiff(4, 8).with(DrawnTiff.PLANES, 2).of(planes))).isEqualTo(light);
        assertThat(looks(tiff(5, 8).with(DrawnTiff.EXTRA, 2).of(five))).isEqualTo(light);
    }

    @Test
    void mayHaveSixteenBits() throws IOException {
        byte[] deep = new byte[inks.length * 2];
        for (int i = 0; i < inks.length; i++) {
            deep[2 * i] = (byte) inks[i];
            deep[2 * i + 1] = (byte) inks[i];
        }

        assertThat(looks(tiff(4, 16).of(deep)).pdq().distance(light.pdq())).isLessThanOrEqualTo(2);
    }

    @Test
    void ofAJpegAreTheSameWithinWhatItLoses() throws IOException {
        assertThat(looks(jpeg()).pdq().distance(light.pdq())).isLessThan(16);
    }

    @Test
    void ofAJpegWithinATiffAreRefusedInOneLine() throws IOException {
        FilePrint print = print(tiff(4, 8).with(DrawnTiff.PACKING, JPEG).of(jpeg()));

        assertThat(print.whyNone())
                .isEqualTo("a picture in inks that is packed as JPEG within TIFF, which is not read");
    }

    private byte[] jpeg() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, WIDTH, HEIGHT, 4, null);
        raster.setPixels(0, 0, WIDTH, HEIGHT, inks);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var jpeg = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(jpeg)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        return jpeg.toByteArray();
    }

    @Test
    void otherInksAreRefusedInOneLine() throws IOException {
        FilePrint print = print(tiff(4, 8).with(DrawnTiff.INK_SET, 2).of(bytes(false)));

        assertThat(print.whyNone()).isEqualTo("a picture in other inks than cyan, magenta, yellow and black");
    }

    @Test
    void whiteMayBeNought() throws IOException {
        byte[] grey = new byte[WIDTH * HEIGHT];
        byte[] inverted = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) inks[4 * i];
            inverted[i] = (byte) (255 - inks[4 * i]);
        }
        DrawnTiff black = new DrawnTiff(WIDTH, HEIGHT, 1, 8).with(DrawnTiff.PHOTOMETRIC, 1);
        DrawnTiff white = new DrawnTiff(WIDTH, HEIGHT, 1, 8).with(DrawnTiff.PHOTOMETRIC, DrawnTiff.WHITE_IS_ZERO);

        assertThat(looks(white.of(inverted))).isEqualTo(looks(black.of(grey)));
    }
}
