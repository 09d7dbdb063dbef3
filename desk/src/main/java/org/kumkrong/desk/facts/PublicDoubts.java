// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kumkrong.desk.facts.paper.Bilingual;
import org.kumkrong.estimation.Sentence;

/// What a public sheet says against its range.
///
/// The same beside every range, but for what nobody counted: which doubts hold tells of overlaps. The engine's
/// sentences, which name lists and hold numbers, stay inside.
final class PublicDoubts {
    private static final List<String> ALWAYS = List.of("steps", "methods", "misfit", "outside", "onePerson");

    private static final List<String> OF_THE_ENGINE = List.of("doubt.unseen", "doubt.assumption");

    private final SheetWords words;

    PublicDoubts(SheetWords words) {
        this.words = words;
    }

    /// @param beyond whether the range reaches beyond the population
    List<Bilingual> of(Counts.Rules rules, boolean beyond) {
        List<Bilingual> doubts = new ArrayList<>();
        ALWAYS.forEach(each -> doubts.add(words.said("doubt." + each)));
        OF_THE_ENGINE.forEach(each -> doubts.add(HiddenFigure.said(Sentence.of(each))));
        if (rules.sameQuestion() == null) {
            doubts.add(HiddenFigure.said(Sentence.of("doubt.not-declared")));
        }
        Long population = rules.population();
        if (beyond && population != null) {
            doubts.add(HiddenFigure.said(
                    Sentence.of("doubt.beyond-population", String.format(Locale.ROOT, "%,d", population))));
        }
        return doubts;
    }
}
