// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// What one walk through the input is after.
sealed interface Pass permits FilePass, TipPass {
    /// How to read an XML document.
    Piece.Work xml(Place place, byte[] document);

    /// Cuts anything that is neither XML nor an archive into pieces.
    ///
    /// @param head how it begins
    /// @param all all of it, its beginning included
    void other(Place place, Shape shape, byte[] head, InputStream all, Consumer<Piece> pieces) throws IOException;
}
