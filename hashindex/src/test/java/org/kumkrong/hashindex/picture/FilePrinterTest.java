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
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.hashindex.Pdq;

class FilePrinterTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;

    private static FilePrinter printer = new FilePrinter();

    @BeforeAll
    static void starts() {
        printer = new FilePrinter();
    }

    @AfterAll
    static void ends() {
        printer.close();
    }

    private static FilePrint print(byte[] file) throws IOException {
        return printer.print(new ByteArrayInputStream(file));
    }

    private static PicturePrint looks(byte[] file) throws IOException {
        FilePrint print = print(file);
        assertThat(print.whyNone()).isNull();
        return Objects.requireNonNull(print.picture());
    }

    @ParameterizedTest
    @CsvSource({"png,1", "png,5", "png,6", "png,2", "bmp,5", "tiff,5", "tiff,1"})
    void theSameColoursHaveTheSameFingerprintInAnyFormatThatKeepsThem(String format, int type) throws IOException {
        BufferedImage image = Drawn.landscape(WIDTH, HEIGHT, type);

        PicturePrint plain = looks(Drawn.asPpm(image));
        PicturePrint coded = looks(Drawn.as(format, image));

        assertThat(coded).isEqualTo(plain);
        assertThat(plain.quality()).isGreaterThan(60);
    }

    @Test
    void aPaletteIsItsColours() throws IOException {
        BufferedImage indexed = Drawn.landscape(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);

        PicturePrint plain = looks(Drawn.asPpm(indexed));

        assertThat(looks(Drawn.as("gif", indexed))).isEqualTo(plain);
        assertThat(looks(Drawn.as("png", indexed))).isEqualTo(plain);
    }

    @Test
    void greyIsItselfWithoutAnyCurve() throws IOException {
        BufferedImage grey = Drawn.landscape(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        byte[] values = new byte[WIDTH * HEIGHT];
        grey.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, values);
        byte[] head = (WIDTH + " " + HEIGHT + " 255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] pgm = new SequenceInputStream(
                        new ByteArrayInputStream("P5 ".getBytes(StandardCharsets.US_ASCII)),
                        new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(values)))
                .readAllBytes();

        assertThat(looks(Drawn.as("png", grey))).isEqualTo(looks(pgm));
        assertThat(looks(Drawn.as("jpg", grey)).pdq().distance(looks(pgm).pdq()))
                .isLessThan(12);
    }

    @Test
    void sixteenBitsAreBroughtTo255() throws IOException {
        BufferedImage grey = Drawn.landscape(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var deep = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                deep.getRaster().setSample(x, y, 0, grey.getRaster().getSample(x, y, 0) * 257);
            }
        }

        Pdq eight = looks(Drawn.as("png", grey)).pdq();

        assertThat(looks(Drawn.as("png", deep)).pdq().distance(eight)).isLessThanOrEqualTo(2);
    }

    @Test
    void inksBecomeLight() throws IOException {
        BufferedImage image = Drawn.landscape(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        WritableRaster inks = Raster.createInterleavedRaster(0, WIDTH, HEIGHT, 4, null);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = image.getRGB(x, y);
                inks.setPixel(x, y, new int[] {255 - (rgb >> 16 & 255), 255 - (rgb >> 8 & 255), 255 - (rgb & 255), 0});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        }

        assertThat(looks(bytes.toByteArray())
                        .pdq()
                        .distance(looks(Drawn.asPpm(image)).pdq()))
                .isLessThan(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp", "tiff", "webp", "ppm"})
    void aPictureThatIsCutOffSaysSoWhereverItIsCut(String format) throws IOException {
        BufferedImage image = Drawn.landscape(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        byte[] whole = switch (format) {
            case "webp" -> Drawn.asWebp(Drawn.squares(64, 48));
            case "ppm" -> Drawn.asPpm(image);
            default -> Drawn.as(format, image);
        };

        for (int percent = 2; percent < 100; percent += 7) {
            FilePrint print = print(Arrays.copyOf(whole, 20 + (whole.length - 20) * percent / 100));

            assertThat(print.whyNone()).as("at %d %%", percent).isEqualTo("a picture that is cut off");
            assertThat(print.md5()).hasSize(32);
        }
        assertThat(print(whole).picture()).isNotNull();
    }

    @Test
    void aPictureThatIsWholeButDamagedIsNotSaidToBeCutOff() throws IOException {
        byte[] png = Drawn.as("png", Drawn.landscape(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB));
        png[png.length / 2] ^= 0x55;
        png[png.length / 2 + 1] ^= 0x55;

        assertThat(print(png).whyNone()).startsWith("a damaged picture");
    }

    @Test
    void aPictureThatNeedsMoreMemoryThanAllowedSaysSo() throws IOException {
        assertThat(print(Drawn.blankPng(14_000, 14_000, 16, 2)).whyNone())
                .isEqualTo("a picture that needs more memory than the 1024 MB that are allowed");
        assertThat(print(Drawn.blankPng(14_000, 14_000, 8, 6)).picture()).isNotNull();
    }

    @Test
    void aSmallFileThatClaimsToBeAHugePictureIsRefusedUnread() throws IOException {
        byte[] png = Drawn.as("png", Drawn.landscape(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB));
        byte[] bomb = png.clone();
        System.arraycopy(HexFormat.of().parseHex("0000753000007530"), 0, bomb, 16, 8);
        var sum = new CRC32();
        sum.update(bomb, 12, 17);
        System.arraycopy(HexFormat.of().parseHex(HexFormat.of().toHexDigits((int) sum.getValue())), 0, bomb, 29, 4);

        assertThat(print(bomb).whyNone()).contains("too large: 30000 × 30000 pixels");
    }

    @Test
    void aWholePictureOfHugeSidesThatIsTinyOnDiskIsRefusedToo() throws IOException {
        byte[] blank = Drawn.blankPng(30_000, 30_000, 1, 0);

        assertThat(blank).hasSizeLessThan(200_000);
        assertThat(print(blank).whyNone()).contains("too large: 30000 × 30000 pixels");
    }

    @Test
    void aWebpHasTheFingerprintOfItsColours() throws IOException {
        boolean[][] squares = Drawn.squares(64, 48);

        assertThat(looks(Drawn.asWebp(squares))).isEqualTo(looks(Drawn.asPpm(squares)));
    }

    /// A lossy one of ellipses and waves that we drew, written by libwebp; the digits are the reference's
    /// of what libwebp reads.
    @Test
    void aLossyWebpLooksAsItDoesToItsOwnLibrary() throws IOException {
        byte[] file;
        try (InputStream in = Objects.requireNonNull(FilePrinterTest.class.getResourceAsStream("drawn-lossy.webp"))) {
            file = in.readAllBytes();
        }

        PicturePrint print = looks(file);

        assertThat(print.quality()).isEqualTo(100);
        assertThat(print.pdq().distance(Pdq.of("3e11c3593eb4e86e85c60b69f0bc1f2bc5c6f84f3e89f43d1f49808fe86114d1")))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void coloursThatAreNotReadAreNamed() throws IOException {
        byte[] tiff = Drawn.as("tiff", Drawn.landscape(60, 50, BufferedImage.TYPE_INT_RGB));
        ByteBuffer in = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        for (int entry = in.getInt(4) + 2; ; entry += 12) {
            if (in.getShort(entry) == DrawnTiff.PHOTOMETRIC) {
                in.putShort(entry + 8, (short) 8); // CIE L*a*b*
                break;
            }
        }

        assertThat(print(tiff).whyNone()).contains("colours that are not read");
    }

    @Test
    void ofAnAnimationTheFirstPictureCounts() throws IOException {
        BufferedImage first = Drawn.landscape(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
        BufferedImage second = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(first, null, null), null);
            writer.writeToSequence(new IIOImage(second, null, null), null);
            writer.endWriteSequence();
        }

        assertThat(looks(bytes.toByteArray())).isEqualTo(looks(Drawn.asPpm(first)));
    }

    @Test
    void ofAnAnimatedWebpTheFirstPictureCounts() throws IOException {
        boolean[][] first = Drawn.squares(64, 48);

        assertThat(looks(Drawn.asAnimatedWebp(first, new boolean[48][64]))).isEqualTo(looks(Drawn.asPpm(first)));
    }

    @Test
    void numbersInWordsAreTheSamePicture() throws IOException {
        BufferedImage image = Drawn.landscape(60, 50, BufferedImage.TYPE_INT_RGB);
        StringBuilder colours = new StringBuilder("P3 # drawn\n60 50\n255");
        StringBuilder grey = new StringBuilder("P2\n60 50 15");
        ByteArrayOutputStream binary = new ByteArrayOutputStream();
        binary.writeBytes("P5 60 50 15\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 60 * 50; i++) {
            Color colour = new Color(image.getRGB(i % 60, i / 60));
            colours.append(i % 5 == 0 ? "\n" : "  ").append(colour.getRed());
            colours.append(' ').append(colour.getGreen()).append('\t').append(colour.getBlue());
            grey.append('\n').append(colour.getGreen() / 17);
            binary.write(colour.getGreen() / 17);
        }

        assertThat(looks(colours.toString().getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(looks(Drawn.asPpm(image)));
        assertThat(looks(grey.toString().getBytes(StandardCharsets.US_ASCII))).isEqualTo(looks(binary.toByteArray()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P2 60 50 255 1 2 3|a picture that is cut off",
                "P3 60|a picture that is cut off",
                "P2 6 5 255 1 x 3|a PPM or PGM picture with something else where a number should be",
                "P6 6 5 0 |a PPM or PGM picture whose greatest value is not between 1 and 65535",
                "P3 30000 30000 255 1|too large: 30000 × 30000 pixels, at most 200,000,000 in all",
                "P5-forms of the year|no picture that can be read"
            })
    void saysInOneLineWhatIsWrongWithNumbers(String file, String why) throws IOException {
        assertThat(print(file.getBytes(StandardCharsets.US_ASCII)).whyNone()).isEqualTo(why);
    }

    @Test
    void aDotIsTooSmall() throws IOException {
        assertThat(print(Drawn.as("png", Drawn.landscape(1, 1, BufferedImage.TYPE_INT_RGB)))
                        .whyNone())
                .contains("too small");
    }

    @Test
    void whatTakesTooLongIsEndedAndTheNextOneIsRead() throws IOException {
        byte[] large = Drawn.as("png", Drawn.landscape(3000, 3000, BufferedImage.TYPE_INT_RGB));
        byte[] small = Drawn.asPpm(Drawn.landscape(30, 30, BufferedImage.TYPE_INT_RGB));
        try (FilePrinter hasty = new FilePrinter(Duration.ofMillis(1))) {
            assertThat(hasty.print(new ByteArrayInputStream(large)).whyNone()).contains("longer than");
            assertThat(hasty.print(new ByteArrayInputStream(small)).picture()).isNotNull();
        }
    }

    @Test
    void noDamageTakesUsDown() throws IOException {
        var chance = new SplittableRandom(20);
        for (String format : List.of("jpg", "png", "gif", "bmp", "tiff")) {
            byte[] whole = Drawn.as(format, Drawn.landscape(60, 50, BufferedImage.TYPE_INT_RGB));
            for (int i = 0; i < 25; i++) {
                byte[] bad = whole.clone();
                for (int hit = 0; hit < 4; hit++) {
                    bad[4 + chance.nextInt(bad.length - 4)] = (byte) chance.nextInt();
                }
                FilePrint print = print(bad);
                assertThat(print.picture() == null).isEqualTo(print.whyNone() != null);
            }
        }
        assertThat(print(Drawn.as("png", Drawn.landscape(60, 50, BufferedImage.TYPE_INT_RGB)))
                        .picture())
                .isNotNull();
    }

    /// The reference's photographs, where a copy of its data lies.
    @TestFactory
    Stream<DynamicTest> photographsHaveTheFingerprintsOfTheReference() throws IOException {
        Path pictures = Path.of(System.getenv().getOrDefault("KUMKRONG_DATA", ""), "pdq");
        Path table = pictures.resolve("file_hashes.csv");
        List<String> lines = Files.exists(table) ? Files.readAllLines(table) : List.of();
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> Files.exists(pictures.resolve("images").resolve(cells[0])))
                .map(cells -> DynamicTest.dynamicTest(cells[0], () -> {
                    FilePrint print = printer.print(pictures.resolve("images").resolve(cells[0]));
                    assertThat(Objects.requireNonNull(print.picture()).pdq().hex())
                            .isEqualTo(cells[9]);
                }));
    }
}
