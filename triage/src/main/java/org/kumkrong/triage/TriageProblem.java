// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

/// A rule file or judgement file that cannot be used; the message names file and line and says what is wrong.
public final class TriageProblem extends Exception {
    private static final long serialVersionUID = 1;

    /// A fault in words.
    public TriageProblem(String message) {
        super(message);
    }

    /// A file that cannot be read.
    public TriageProblem(java.io.IOException cause) {
        super(cause.getMessage(), cause);
    }
}
