// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A picture with all its pixels is known though its end mark is missing; one without some of them is not.
class EndMarkTest {
    private static final int END_BYTES_MAX = 40;

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

    private static byte[] picture(String format, boolean inSteps) throws IOException {
        BufferedImage image = Drawn.landscape(301, 203, BufferedImage.TYPE_INT_RGB);
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(inSteps ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"png,false,12", "png,false,5", "png,true,12", "jpg,false,2", "jpg,false,1"})
    void theEndMarkMayBeMissingOrWrittenOverWithNoughts(String format, boolean inSteps, int bytes) throws IOException {
        byte[] whole = picture(format, inSteps);
        byte[] cut = Arrays.copyOf(whole, whole.length - bytes);

        FilePrint expected = print(whole);
        FilePrint of = print(cut);

        assertThat(expected.remark()).isNull();
        assertThat(of.picture()).isNotNull().isEqualTo(expected.picture());
        assertThat(of.remark()).isEqualTo("end mark missing");
        assertThat(print(Arrays.copyOf(cut, whole.length + 4096)).picture()).isEqualTo(expected.picture());
    }

    /// Wherever it is cut: what is told is what the whole picture looks like, or that it is cut off.
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void dataThatIsMissingIsNeverPassedOver(String format) throws IOException {
        byte[] whole = picture(format, false);
        PicturePrint expected = print(whole).picture();

        int refused = 0;
        for (int bytes = 1; bytes < END_BYTES_MAX; bytes++) {
            byte[] cut = Arrays.copyOf(whole, whole.length - bytes);
            for (byte[] each : new byte[][] {cut, Arrays.copyOf(cut, whole.length + 100)}) {
                FilePrint print = print(each);
                if (print.picture() == null) {
                    refused++;
                    assertThat(print.whyNone()).isEqualTo("a picture that is cut off");
                } else {
                    assertThat(print.picture()).as("%d bytes", bytes).isEqualTo(expected);
                }
            }
        }

        assertThat(refused).isGreaterThan(END_BYTES_MAX);
        for (int percent = 5; percent < 95; percent += 10) {
            byte[] half = Arrays.copyOf(whole, whole.length * percent / 100);
            assertThat(print(Arrays.copyOf(half, whole.length)).picture()).isNull();
        }
    }

    @Test
    void aJpegThatComesInStepsMayLackOneAndIsRefused() throws IOException {
        byte[] whole = picture("jpg", true);

        assertThat(print(whole).picture()).isNotNull();
        assertThat(print(Arrays.copyOf(whole, whole.length - 2)).whyNone()).isEqualTo("a picture that is cut off");
    }
}
