// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextLinesTest {
    /// Gives a few characters at a time, so that ends of lines fall between two of them.
    private static Reader slow(String text) {
        return new StringReader(text) {
            @Override
            public int read(char[] to, int at, int room) throws IOException {
                return super.read(to, at, Math.min(room, 3));
            }
        };
    }

    private static List<String> lines(Reader source) throws IOException {
        var lines = new TextLines(source);
        List<String> all = new ArrayList<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
            assertThat(lines.number()).isEqualTo(all.size());
            assertThat(lines.tooLong()).isFalse();
        }
        return all;
    }

    @Test
    void endsLinesWhereJavaDoes() throws IOException {
        var chance = new SplittableRandom(5);
        for (int i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (int length = chance.nextInt(12); length > 0; length--) {
                text.append("\r\nab".charAt(chance.nextInt(4)));
            }
            List<String> expected = new BufferedReader(new StringReader(text.toString()))
                    .lines()
                    .toList();

            assertThat(lines(slow(text.toString()))).isEqualTo(expected);
        }
    }

    @Test
    void passesOverTheMarkOfItsOrder() throws IOException {
        assertThat(lines(new StringReader("\uFEFFa\nb"))).containsExactly("a", "b");
    }

    @Test
    void keepsTheBeginningOfALineThatIsTooLongAndReadsTheNext() throws IOException {
        var lines = new TextLines(slow("x".repeat(3 * TextLines.CHARS_MAX) + "\r\n" + "y".repeat(TextLines.CHARS_MAX)));

        assertThat(lines.next()).isEqualTo("x".repeat(TextLines.CHARS_MAX));
        assertThat(lines.tooLong()).isTrue();
        assertThat(lines.next()).isEqualTo("y".repeat(TextLines.CHARS_MAX));
        assertThat(lines.tooLong()).isFalse();
        assertThat(lines.number()).isEqualTo(2);
        assertThat(lines.next()).isNull();
    }
}
