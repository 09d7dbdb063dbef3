// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kumkrong.desk.facts.paper.Bilingual;
import org.kumkrong.estimation.Sentence;

/// What a public sheet repeats of the doubts beside a number.
///
/// The engine's sentences name lists, say how two of them lie to one another, and hold numbers that follow from the
/// smallest counts. Only those that do none of it leave as they are; some leave in words of ours; a sentence that is
/// not known here does not leave.
final class PublicDoubts {
    private static final Set<String> AS_THEY_ARE = Set.of(
            "doubt.unseen",
            "doubt.assumption",
            "doubt.not-declared",
            "doubt.bca-by-chance",
            "doubt.spread",
            "doubt.beyond-population",
            "gate.range-only",
            "gate.range-is-no-interval");

    private static final Map<String, String> IN_OUR_WORDS = Map.of(
            "doubt.one-person", "doubt.onePerson",
            "doubt.misfit", "doubt.misfit",
            "doubt.behind", "doubt.misfit",
            "gate.range-rejected", "doubt.misfit",
            "doubt.method-outside", "doubt.outside",
            "doubt.list-outside", "doubt.outside",
            "doubt.range-holds", "doubt.rangeHolds");

    private final SheetWords words;

    PublicDoubts(SheetWords words) {
        this.words = words;
    }

    /// Beside a number.
    List<Bilingual> of(HiddenFigure figure) {
        return Stream.concat(figure.reasons().stream(), figure.doubts().stream())
                .flatMap(sentence -> said(sentence).stream())
                .distinct()
                .toList();
    }

    private Optional<Bilingual> said(Sentence sentence) {
        if (AS_THEY_ARE.contains(sentence.key())) {
            return Optional.of(HiddenFigure.said(sentence));
        }
        return Optional.ofNullable(IN_OUR_WORDS.get(sentence.key())).map(words::said);
    }
}
