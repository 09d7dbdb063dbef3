// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Options of every command that works for a while. None changes what is found, but for the seed.
final class RunOptions {
    /// How many threads of Java's own serve parallel streams; read when the first of them is used.
    private static final String SHARED_WORKERS = "java.util.concurrent.ForkJoinPool.common.parallelism";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Workers; the results do not depend on it. Default: one per processor.")
    private @Nullable Integer threads;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Starts every random choice. Same input, same seed, same results.")
    private @Nullable Long seed;

    @Option(names = "--quiet", description = "Say nothing unless something is wrong.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the outcome as one line of JSON.")
    private boolean json;

    @Mixin
    private HelpOption help = new HelpOption();

    int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1) {
            throw new Problem("--threads must be at least 1, not " + threads);
        }
        System.setProperty(SHARED_WORKERS, Integer.toString(threads - 1)); // they work beside the thread that asks
        return threads;
    }

    long seed(long usual) {
        return seed == null ? usual : seed;
    }

    boolean quiet() {
        return quiet || json;
    }

    boolean json() {
        return json;
    }
}
