// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.kumkrong.desk.search.SoughtWords;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Passage;

/// A passage in pieces: plain text, the stretches in which identifiers were found, and those that were sought.
///
/// @param kind what sort of text
/// @param field where it stood, as the source names it
record SpokenText(String kind, String field, List<Piece> pieces) {
    /// A stretch of text.
    ///
    /// @param words empty where they are covered
    /// @param kind the identifier found in it; empty where none
    /// @param sought whether it is what was searched for
    /// @param covered whether it says who a child is
    record Piece(String words, String kind, boolean sought, boolean covered) {
        @Override
        public String toString() {
            return "[withheld]";
        }
    }

    private record Stretch(int start, int end, String kind) {}

    /// @param covers what of it says who a child is
    static SpokenText of(Passage passage, SoughtWords sought, List<ChildCover> covers) {
        String text = passage.text();
        List<Stretch> found = found(passage);
        List<SoughtWords.Place> places = sought.in(text);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        found.forEach(stretch -> cuts.addAll(List.of(stretch.start(), stretch.end())));
        places.forEach(place -> cuts.addAll(List.of(place.start(), place.end())));
        covers.forEach(cover -> cuts.addAll(List.of(cover.start(), cover.end())));
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int cut : cuts.tailSet(1)) {
            int from = at;
            at = cut;
            Optional<ChildCover> covered = covers.stream()
                    .filter(cover -> cover.start() <= from && from < cover.end())
                    .findFirst();
            if (covered.isPresent()) {
                if (covered.get().start() == from) {
                    pieces.add(new Piece("", covered.get().kind().name(), false, true));
                }
                continue;
            }
            pieces.add(new Piece(
                    text.substring(from, cut),
                    found.stream()
                            .filter(stretch -> stretch.start() <= from && from < stretch.end())
                            .map(Stretch::kind)
                            .findFirst()
                            .orElse(""),
                    places.stream().anyMatch(place -> place.start() <= from && from < place.end()),
                    false));
        }
        return new SpokenText(passage.kind().name(), passage.field(), List.copyOf(pieces));
    }

    /// Where identifiers stand, in order, no two on one another.
    private static List<Stretch> found(Passage passage) {
        List<Stretch> apart = new ArrayList<>();
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
                apart.add(new Stretch(start, end, identifier.kind().name()));
                at = end;
            }
        }
        return apart;
    }

    private static int start(Identifier identifier) {
        return identifier.origin() instanceof Identifier.Origin.FreeText text ? text.start() : 0;
    }
}
