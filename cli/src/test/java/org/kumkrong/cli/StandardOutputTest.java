// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    private final StringWriter err = new StringWriter();

    @Test
    void endsWith1AndSaysWhyWhenTheDiskIsFull() {
        assertThat(code("No space left on device")).isEqualTo(1);
        assertThat(err.toString())
                .contains("cannot write to standard output", "No space left")
                .hasLineCount(1);
    }

    @Test
    void endsWith1WithoutAWordWhenTheReaderHadEnough() {
        assertThat(code("Broken pipe")).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void endsAsTheCommandDidWhenAllGotOut() {
        var output = new StandardOutput(OutputStream.nullOutputStream());
        var console = console(output);
        console.out().println("all");

        assertThat(Main.delivered(console, output, 2)).isEqualTo(2);
        assertThat(err.toString()).isEmpty();
    }

    private int code(String failure) {
        var output = new StandardOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        });
        var console = console(output);
        console.out().println("lost");
        return Main.delivered(console, output, 0);
    }

    private Console console(StandardOutput output) {
        return new Console(
                new PrintWriter(output, false, StandardCharsets.UTF_8), new PrintWriter(err, true), false, Map.of());
    }
}
