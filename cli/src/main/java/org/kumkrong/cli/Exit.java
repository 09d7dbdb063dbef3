// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

/// The exit codes, the same for every command.
final class Exit {
    /// All done.
    static final int DONE = 0;
    /// Nothing could be done.
    static final int NOTHING = 1;
    /// Done, but some input was rejected; `rejected.csv` says which and why.
    static final int REJECTED_SOME = 2;
    /// Done, but lists support no number and the caller had required one.
    static final int NO_NUMBER = 3;

    private Exit() {}
}
