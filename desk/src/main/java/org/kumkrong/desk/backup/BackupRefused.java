// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.backup;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A backup cannot be made or brought back. The message is a whole sentence for the person who asked for it.
public final class BackupRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    BackupRefused(String message) {
        this(message, null);
    }

    BackupRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static BackupRefused damaged(String where) {
        return new BackupRefused(
                "The file is damaged (" + where + "): nothing of it was used. Take another copy of it.");
    }
}
