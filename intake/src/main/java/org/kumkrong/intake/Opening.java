// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.io.IOException;
import java.io.InputStream;

/// Opens a document at its beginning, as often as it is to be read.
@FunctionalInterface
public interface Opening {
    /// A new stream, which the reader closes.
    InputStream open() throws IOException;
}
