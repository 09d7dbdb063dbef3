// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

/// Receives what is read. Called from one thread at a time, in an order that depends on the input alone.
public interface TipSink {
    /// Takes a tip that was read.
    void accept(Tip tip);

    /// Takes note of something that could not be read.
    void reject(Rejection rejection);

    /// Hears how far reading has come; `total` is −1 while it is not known.
    default void progress(long bytesRead, long total) {}
}
