// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Puts JSON tips into `.jsonl` files, every 50th into a `.json` file of its own while the stream is small.
final class Downloads implements AutoCloseable {
    static final int LINES = 20_000;
    private static final int SINGLE_EVERY = 50;
    private static final int SINGLES_MAX = 200;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path dir;
    private @Nullable BufferedWriter lines;
    private int written;
    private int singles;

    Downloads(Path dir) throws IOException {
        this.dir = Files.createDirectories(dir);
    }

    void put(String tipId, String json) throws IOException {
        if (++written % SINGLE_EVERY == 0 && singles < SINGLES_MAX) {
            singles++;
            String mark = singles % 3 == 0 ? String.valueOf(BYTE_ORDER_MARK) : "";
            Files.writeString(dir.resolve(tipId + ".json"), mark + json, StandardCharsets.UTF_8);
            return;
        }
        BufferedWriter open = lines;
        if (open == null || written % LINES == 1) {
            close();
            int number = 1 + written / LINES;
            open = Files.newBufferedWriter(
                    dir.resolve("tips-" + Numbered.of(number) + ".jsonl"), StandardCharsets.UTF_8);
            if (number % 2 == 0) {
                open.write(BYTE_ORDER_MARK);
            }
            lines = open;
        }
        open.write(json);
        open.write('\n');
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }
}
