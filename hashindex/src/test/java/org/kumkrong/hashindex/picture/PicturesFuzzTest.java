// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Throws arbitrary bytes at what we read of pictures ourselves: it ends in an answer, or in the one
/// complaint that it may have.
///
/// Brief with the other tests (its seeds only); long with `JAZZER_FUZZ=1 mvn -pl hashindex test
/// -Dtest=PicturesFuzzTest#tiff`.
class PicturesFuzzTest {
    private static final List<String> HEADS =
            List.of("\u0089PNG\r\n\u001a\n", "GIF89a", "RIFF", "II*\0", "MM\0*", "\u00ff\u00d8", "BM", "");

    private static byte[] after(String head, byte[] bytes) {
        byte[] mark = head.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(mark.length + bytes.length)
                .put(mark)
                .put(bytes)
                .array();
    }

    @FuzzTest
    void ends(byte[] bytes) {
        for (String head : HEADS) {
            byte[] file = after(head, bytes);

            boolean missing = FileEnd.isMissing(file);

            assertThat(FileEnd.isMissing(file.clone())).isEqualTo(missing);
        }
    }

    @FuzzTest
    void tiff(byte[] bytes) {
        for (String head : List.of("II*\0", "MM\0*")) {
            try {
                TiffHead read = TiffHead.of(after(head, bytes));
                assertThat(read.reachesBeyond(Long.MAX_VALUE)).isFalse();
                assertThat(read.inks()).isNotNull();
            } catch (BufferUnderflowException e) {
                assertThat(e).hasNoCause(); // the directory is not in the file
            } catch (PictureException e) {
                assertThat(e).hasMessageStartingWith("a picture ");
            }
        }
    }

    @FuzzTest
    void numbers(byte[] bytes) {
        for (String head : List.of("P2\n", "P3\n", "P5\n", "P6\n", "P6\n4 3\n255\n", "P2\n4 3\n15\n")) {
            try {
                PicturePrint print = PdqHasher.print(PnmRows.open(new ByteArrayInputStream(after(head, bytes))));
                assertThat(print.quality()).isBetween(0, 100);
            } catch (IOException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }
}
