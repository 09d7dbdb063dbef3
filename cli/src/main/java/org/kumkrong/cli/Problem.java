// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

/// Something that keeps a command from doing anything: one line saying what, and what to do about it.
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    Problem(String line) {
        super(line);
    }

    Problem(String line, Throwable cause) {
        super(line, cause);
    }
}
