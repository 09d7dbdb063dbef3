// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Passage;

/// A passage in pieces: plain text, and the stretches in which identifiers were found.
///
/// @param kind what sort of text
/// @param field where it stood, as the source names it
record SpokenText(String kind, String field, List<Piece> pieces) {
    /// A stretch of text.
    ///
    /// @param kind the identifier found in it; empty where none
    record Piece(String words, String kind) {
        @Override
        public String toString() {
            return "[withheld]";
        }
    }

    static SpokenText of(Passage passage) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        List<Identifier> found = passage.identifiers().stream()
                .filter(Identifier::fromFreeText)
                .sorted(Comparator.comparingInt(SpokenText::start))
                .toList();
        for (Identifier identifier : found) {
            if (identifier.origin() instanceof Identifier.Origin.FreeText(int number, int start, int end)
                    && number >= 0
                    && start >= at
                    && end <= passage.text().length()) {
                add(pieces, passage.text().substring(at, start), "");
                add(
                        pieces,
                        passage.text().substring(start, end),
                        identifier.kind().name());
                at = end;
            }
        }
        add(pieces, passage.text().substring(at), "");
        return new SpokenText(passage.kind().name(), passage.field(), pieces);
    }

    private static int start(Identifier identifier) {
        return identifier.origin() instanceof Identifier.Origin.FreeText text ? text.start() : 0;
    }

    private static void add(List<Piece> pieces, String words, String kind) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, kind));
        }
    }
}
