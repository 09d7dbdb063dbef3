// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

/// A table or schema file that cannot be used; the message names file and line and says what to do.
public final class TableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// A fault, in one line.
    public TableException(String message) {
        super(message);
    }

    /// A fault with the outside world's own word.
    public TableException(String message, Throwable cause) {
        super(message, cause);
    }
}
