// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import org.jspecify.annotations.Nullable;

/// There is no database to work with. The message is a whole sentence for the person who started the program: what is
/// wrong, and what to do. It names folders, never what is stored in them.
public final class PostgresUnavailable extends RuntimeException {
    public PostgresUnavailable(String message) {
        super(message);
    }

    public PostgresUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
