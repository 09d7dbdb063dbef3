// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.nio.file.Path;
import java.util.List;

/// Reads tips from files, folders and archives of any mix of formats.
///
/// Streaming: memory holds one document at a time and the file records that wait for their report. One reader may be
/// used from one thread; it uses `threads` workers itself and delivers in an order that depends on the input alone.
public final class Intake {
    private final IntakeLimits limits;
    private final int threads;

    private Intake(IntakeLimits limits, int threads) {
        this.limits = limits;
        this.threads = threads;
    }

    /// A reader with its bounds.
    ///
    /// @param threads workers that parse, at least 1
    public static Intake with(IntakeLimits limits, int threads) {
        return new Intake(limits, threads);
    }

    /// Reads everything under the given paths.
    public void read(List<Path> paths, TipSink sink) {
        throw new UnsupportedOperationException("not built yet: " + paths.size() + limits + threads + sink);
    }
}
