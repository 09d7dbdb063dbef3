// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kumkrong.desk.search.SoughtWords;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Tip;

/// Where in a tip what was sought stands: a short stretch for a row of the queue.
///
/// @param where the key of a word for the part of the tip; empty where it stands in nothing that may be shown here
/// @param pieces the stretch, what was sought marked
record Found(String where, List<Piece> pieces) {
    private static final int BEFORE_CHARS = 40;
    private static final int SHOWN_CHARS_MAX = 160;

    /// A piece of the stretch.
    record Piece(String words, boolean sought) {
        @Override
        public String toString() {
            return "[withheld]";
        }
    }

    /// The first place; what is known of children stays behind its reason and is not shown.
    static Found in(Tip tip, SoughtWords sought) {
        return Stream.of(
                        Stream.of(tip).flatMap(each -> found("found.id", each.id(), sought)),
                        IntStream.range(0, tip.passages().size()).boxed().flatMap(number -> {
                            Passage passage = tip.passages().get(number);
                            String text = SaidWords.covered(tip, number);
                            return found(passageKey(passage), text, sought);
                        }),
                        tip.mentions().stream()
                                .filter(mention -> !ChildCover.isChild(mention))
                                .flatMap(mention -> mention.identifiers().stream())
                                .flatMap(each -> Stream.of(each.raw(), each.value())
                                        .flatMap(text -> found("kind." + each.kind(), text, sought))))
                .flatMap(each -> each)
                .findFirst()
                .orElse(new Found("", List.of()));
    }

    private static String passageKey(Passage passage) {
        return "passage." + passage.kind().name().toUpperCase(Locale.ROOT);
    }

    private static Stream<Found> found(String where, String text, SoughtWords sought) {
        List<SoughtWords.Place> places = sought.in(text);
        return places.isEmpty() ? Stream.empty() : Stream.of(new Found(where, cut(text, places)));
    }

    private static List<Piece> cut(String text, List<SoughtWords.Place> places) {
        int begin = Math.max(0, places.getFirst().start() - BEFORE_CHARS);
        int end = Math.min(
                text.length(),
                Math.max(begin + SHOWN_CHARS_MAX, places.getFirst().end()));
        List<Piece> pieces = new ArrayList<>();
        add(pieces, begin > 0 ? "…" : "", false);
        int at = begin;
        for (SoughtWords.Place place : places) {
            if (place.end() <= end) {
                add(pieces, text.substring(at, place.start()), false);
                add(pieces, text.substring(place.start(), place.end()), true);
                at = place.end();
            }
        }
        add(pieces, text.substring(at, end), false);
        add(pieces, end < text.length() ? "…" : "", false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String words, boolean sought) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, sought));
        }
    }
}
