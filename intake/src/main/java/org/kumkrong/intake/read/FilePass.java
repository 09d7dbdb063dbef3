// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.InputStream;
import java.util.function.Consumer;
import org.kumkrong.intake.read.format.Refusal;

/// The first walk: looks for `fileDetails` documents only, so that each report finds its files wherever they stand.
final class FilePass implements Pass {
    @Override
    public Piece.Work xml(Place place, byte[] document) {
        return (reader, out) -> {
            String root = Documents.root(document);
            if (root != null && !root.equals("fileDetails")) {
                return;
            }
            try {
                String report = reader.reportOfFile(document);
                if (report != null) {
                    out.accept(new Outcome.FileOf(report, place, FileJoin.pack(document)));
                }
            } catch (Refusal broken) {
                if (root != null) { // else the second walk meets it again and says so
                    throw broken;
                }
            }
        };
    }

    @Override
    public void other(Place place, Shape shape, byte[] head, InputStream all, Consumer<Piece> pieces) {}
}
