// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import org.jspecify.annotations.Nullable;

/// Lists that nothing can be estimated from; the message names file and line where there are any, and says
/// what to do. It never quotes a person's id.
public final class ListsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// A fault, in one line.
    public ListsException(String message) {
        super(message);
    }

    /// A fault with the outside world's own word.
    public ListsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
