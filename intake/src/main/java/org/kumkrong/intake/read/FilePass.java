// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.read.format.Refusal;
import org.kumkrong.intake.read.format.TipReader;

/// The first walk: looks for `fileDetails` documents only, so that each report finds its files wherever they stand.
/// Where the report's id can be told from the bytes alone, parsing waits until the report is there.
final class FilePass implements Pass {
    private final FileJoin files;

    FilePass(FileJoin files) {
        this.files = files;
    }

    @Override
    public Piece.Work xml(Place place, byte[] document) {
        return (reader, out) -> {
            String root = Documents.root(document);
            if (root != null && !root.equals("fileDetails")) {
                return;
            }
            try {
                String report = report(document, root, reader);
                if (report != null) {
                    out.accept(new Outcome.FileOf(report, place, files.pack(document)));
                }
            } catch (Refusal broken) {
                if (root != null) { // else the second walk meets it again and says so
                    out.accept(new Outcome.NoFile(broken.in(place.file())));
                }
            }
        };
    }

    private static @Nullable String report(byte[] document, @Nullable String root, TipReader reader) throws Refusal {
        String report = root == null ? "" : Documents.numberIn(document, "reportId");
        return report.isEmpty() ? reader.reportOfFile(document) : report;
    }

    @Override
    public void other(Place place, Shape shape, byte[] head, InputStream all, Consumer<Piece> pieces) {}
}
