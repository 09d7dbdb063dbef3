// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two programs that build one set: a lock that only its own program sees would keep nobody away.
class BuildLockTest {
    @TempDir
    Path disk;

    @Test
    void keepsAnotherProcessAwayAndEndsWithItsOwn() throws IOException, InterruptedException {
        Path set = disk.resolve("set");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        set.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('.');

            assertThatThrownBy(() -> new SetWriter(set)).hasMessageContaining("another program is building it");
            assertThat(disk.resolve("set.part")).exists(); // what the other one has built so far
        } finally {
            other.destroy();
            other.waitFor();
        }

        assertThat(set).doesNotExist();
        assertThatCode(() -> new SetWriter(set).close()).doesNotThrowAnyException();
        assertThat(disk).isEmptyDirectory();
    }

    /// Builds, says so, and waits to be ended.
    static final class Holder {
        private Holder() {}

        static void main(String[] args) throws IOException {
            try (SetWriter writer = new SetWriter(Path.of(args[0]))) {
                writer.add(SetEntry.of(Kind.MD5, "1".repeat(32)));
                System.out.write('.');
                System.out.flush();
                System.in.read(); // until whoever started it ends it
            }
        }
    }
}
