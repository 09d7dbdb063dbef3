// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdqHasherTest {
    /// A whole picture in memory.
    private record Picture(int width, int height, float[] luma, int[] next) implements LumaRows {
        static Picture by(int width, int height, long seed) {
            var chance = new SplittableRandom(seed);
            float[] luma = new float[width * height];
            for (int i = 0; i < luma.length; i++) {
                luma[i] = chance.nextInt(256) * 0.114f + (i % width) * 0.3f;
            }
            return new Picture(width, height, luma, new int[1]);
        }

        @Override
        public void read(float[] to, int from) {
            System.arraycopy(luma, next[0]++ * width, to, from, width);
        }
    }

    /// The filter as the paper has it: the whole picture, along rows, along columns, and both again.
    private static float[] plainly(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        float[] now = picture.luma().clone();
        for (int pass = 0; pass < 2; pass++) {
            float[] rows = new float[now.length];
            for (int y = 0; y < height; y++) {
                box(now, rows, y * width, 1, width);
            }
            now = new float[now.length];
            for (int x = 0; x < width; x++) {
                box(rows, now, x, width, height);
            }
        }
        float[] small = new float[64 * 64];
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                small[y * 64 + x] = now[(int) ((y + 0.5) * height / 64) * width + (int) ((x + 0.5) * width / 64)];
            }
        }
        return small;
    }

    private static void box(float[] in, float[] out, int begin, int step, int length) {
        int size = (length + 127) / 128;
        int lead = (size + 2) / 2;
        float sum = 0;
        int inside = 0;
        int right = 0;
        int left = 0;
        for (int to = 0; to < length; to++) {
            while (right < length && right < to + lead) {
                sum += in[begin + right++ * step];
                inside++;
                if (inside > size) {
                    sum -= in[begin + left++ * step];
                    inside--;
                }
            }
            if (right == length && to + lead > length) {
                sum -= in[begin + left++ * step];
                inside--;
            }
            out[begin + to * step] = sum / inside;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5,5",
        "5,200",
        "200,5",
        "64,64",
        "127,129",
        "128,128",
        "129,128",
        "257,385",
        "400,640",
        "1000,33",
        "31,1025",
        "1300,900"
    })
    void oneStreamingPassIsTheFilterOfThePaperToTheLastBit(int width, int height) throws IOException {
        Picture picture = Picture.by(width, height, width * 31L + height);

        SmallLuma streamed = PdqHasher.small(picture);

        assertThat(streamed.waves()).isEqualTo(new SmallLuma(plainly(picture)).waves());
        assertThat(streamed.print()).isEqualTo(new SmallLuma(plainly(picture)).print());
    }

    @Test
    void refusesWhatIsTooSmall() {
        assertThatThrownBy(() -> PdqHasher.print(Picture.by(4, 100, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P5 9 9 65535\n", "P5\n#c\n9\t9\n#d\n100\n", "P6 9 9 255\n"})
    void readsPlainPicturesOfAnyDepth(String head) throws IOException {
        byte[] file = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + 9 * 9 * 6);

        PnmRows rows = PnmRows.open(new ByteArrayInputStream(file));

        assertThat(PdqHasher.print(rows).quality()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "P5",
                "P5 x",
                "P5 9 9",
                "P5 9 9 0\n",
                "P5 9 9 70000\n",
                "P5 -9 9 255\n",
                "P7 9 9 255\n",
                "P5 999999999 999999999 255\n",
                "P6 2147483648 1 255\n"
            })
    void refusesABrokenHead(String head) {
        assertThatThrownBy(() -> PnmRows.open(new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(PictureException.class);
    }
}
