// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The desk cannot run here. The message is whole sentences for the person who started it: what is wrong, what to do.
public final class DeskUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    DeskUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
