// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.io.IOException;
import org.kumkrong.intake.IntakeLimit;
import org.kumkrong.intake.Rejection;

/// Why a piece cannot be read, on its way to the edge where it becomes a [Rejection]. Quotes no content.
public final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final String position;
    private final String what;
    private final String action;

    /// @param position where in the piece, empty for all of it
    /// @param what what is wrong, without quoting the content
    /// @param action what to do about it
    public Refusal(String position, String what, String action) {
        super(what);
        this.position = position;
        this.what = what;
        this.action = action;
    }

    /// A bound that was reached.
    ///
    /// @param what what is too large, without its bound
    public static Refusal limit(IntakeLimit limit, long bound, String position, String what) {
        return new Refusal(
                position,
                what + " (limit " + limit.word() + " = " + bound + ")",
                "If you trust the source, raise it with " + limit.option());
    }

    /// The line for the officer.
    ///
    /// @param file where the piece was, as [Rejection#file()] wants it
    public Rejection in(String file) {
        return new Rejection(file, position, what, action);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this; // an outcome, not a fault: millions may come
    }
}
