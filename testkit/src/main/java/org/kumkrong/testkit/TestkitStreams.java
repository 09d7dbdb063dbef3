// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit;

import java.io.IOException;
import java.nio.file.Path;

/// Writes synthetic streams for the demo and the command line.
public final class TestkitStreams {
    private TestkitStreams() {}

    /// Writes `tips` tips of the usual mix into `dir` and the answers into `truthDir`, which must not lie inside it.
    public static void write(Path dir, Path truthDir, long seed, int tips) throws IOException {
        TipWorld.generate(TipWorld.Settings.usual(seed, tips), dir, truthDir);
    }
}
