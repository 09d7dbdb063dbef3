// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashTest {
    @TempDir
    Path folder;

    /// Segments are merged every sixty additions, so that most of these die while one is written.
    @ParameterizedTest
    @ValueSource(ints = {61, 500, 1777, 3333})
    void aKilledProcessLosesNothingThatWasSaidToBeDone(int changes) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString(),
                        Integer.toString(changes))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int done;
        try (InputStream said = process.getInputStream()) {
            done = said.readNBytes(changes).length;
            process.toHandle().destroyForcibly(); // leaves what was said readable
            done += said.readAllBytes().length;
        }
        process.waitFor();

        Victim right = new Victim(changes);
        for (int i = 0; i < done; i++) {
            right.change(null);
        }
        List<NearHit> promised = right.rows();
        right.change(null);
        List<NearHit> oneMore = right.rows();
        try (NearIndex index = Victim.reopen(folder)) {
            assertThat(done).isGreaterThanOrEqualTo(changes);
            assertThat(index.size()).isIn((long) promised.size(), (long) oneMore.size());
            for (NearHit row : index.size() == promised.size() ? promised : oneMore) {
                assertThat(index.near(row.pdq(), 0)).containsExactly(row);
            }
        }
    }
}
