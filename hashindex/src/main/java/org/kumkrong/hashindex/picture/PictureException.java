// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.io.IOException;

/// Why a picture has no fingerprint, in words for the person who asked.
public final class PictureException extends IOException {
    private static final long serialVersionUID = 1;

    /// What is said of a file whose end is missing.
    static final String CUT_OFF = "a picture that is cut off";

    PictureException(String reason) {
        super(reason);
    }

    PictureException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
