// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.facts.paper.Bilingual;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Figure;
import org.kumkrong.estimation.Headline;
import org.kumkrong.estimation.Prevalence;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.Study;
import org.kumkrong.estimation.StudyProgress;
import org.kumkrong.estimation.StudySettings;
import org.kumkrong.estimation.disclosure.OverlapReader;

/// How many children are on no source's list, as far as the lists support an answer, in sentences.
///
/// Reasons and doubts name lists and tell of small numbers: they are for the unit. What of them may leave,
/// [PublicDoubts] says.
///
/// @param figure the number or range in words; null where none is supported
/// @param reasons why there is no number, or only a range
/// @param prevalence beside a population; empty where none is known
/// @param doubts what must be said beside it
/// @param givesAway whether a range was supported, and withheld because it would tell of small overlaps
record HiddenFigure(
        @Nullable Bilingual figure,
        List<Sentence> reasons,
        List<Bilingual> prevalence,
        List<Sentence> doubts,
        boolean givesAway) {
    /// Draws for each table that a reader is thought to try.
    private static final int READER_DRAWS = 1_000;

    private static final int READER_MODEL_DRAWS = 200;

    /// Lists fewer than which nothing can be asked of the engine.
    private static final int LISTS_MIN = 2;

    /// A doubt that the sheet says in its own words.
    private static final String SAID_BY_US = "doubt.links-unknown";

    private static final String UNBROKEN_PERCENT = "\u00a0%"; // a number and its sign stay on one line

    HiddenFigure {
        reasons = List.copyOf(reasons);
        prevalence = List.copyOf(prevalence);
        doubts = List.copyOf(doubts);
    }

    HiddenFigure(
            @Nullable Bilingual figure, List<Sentence> reasons, List<Bilingual> prevalence, List<Sentence> doubts) {
        this(figure, reasons, prevalence, doubts, false);
    }

    /// Why the engine was not asked.
    enum NotAsked {
        /// One source, or none, reported children.
        ONE_LIST,
        /// More sources than can be compared.
        MANY_LISTS
    }

    /// Whether the engine can be asked at all; null where it can.
    static @Nullable NotAsked notAsked(Counts.Lists lists) {
        if (lists.names().size() < LISTS_MIN) {
            return NotAsked.ONE_LIST;
        }
        return lists.names().size() > OverlapReader.LISTS_MAX ? NotAsked.MANY_LISTS : null;
    }

    /// Asks the engine; may take minutes.
    static HiddenFigure of(Counts counts, StudyProgress progress) {
        Map<Integer, Long> people = new TreeMap<>(counts.lists().people());
        CaptureTable table = CaptureTable.of(counts.lists().names(), people);
        StudySettings settings = settings(counts.rules());
        Headline headline = Study.of(table, settings, progress).headline();
        Figure outside = outside(headline).orElse(null);
        if (outside == null) {
            return new HiddenFigure(null, reasons(headline), List.of(), headline.doubts());
        }
        StudySettings tried = settings.withDraws(READER_DRAWS, READER_MODEL_DRAWS);
        boolean open = OverlapReader.leavesOpen(
                table,
                ToldBeside.of(counts),
                FactSheets.policy(counts.rules()),
                said(Optional.of(outside)),
                other -> said(outside(Study.of(other, tried, progress).headline())));
        return open
                ? new HiddenFigure(
                        said(outside.inWords()),
                        reasons(headline),
                        prevalence(outside, counts.rules().population()),
                        headline.doubts())
                : new HiddenFigure(null, reasons(headline), List.of(), headline.doubts(), true);
    }

    /// What leaves of a conclusion: of a number as of a range the ends, in steps.
    static Optional<Figure> outside(Headline headline) {
        return switch (headline) {
            case Headline.Supported supported -> Optional.of(supported.figure().inSteps());
            case Headline.RangeOnly range -> Optional.of(range.figure().inSteps());
            case Headline.Refused _ -> Optional.empty();
        };
    }

    private static List<Sentence> reasons(Headline headline) {
        return switch (headline) {
            case Headline.Supported _ -> List.of();
            case Headline.RangeOnly range -> range.reasons();
            case Headline.Refused refused -> refused.reasons();
        };
    }

    /// All that a sheet says which depends on the overlaps; shares of a population follow from it.
    static String said(Optional<Figure> outside) {
        return outside.map(figure -> figure.inWords().english()).orElse("");
    }

    /// Always the usual ones, so that nobody can look for a seed or a threshold that they like.
    static StudySettings settings(Counts.Rules rules) {
        Boolean same = rules.sameQuestion();
        Long population = rules.population();
        StudySettings usual = population == null
                ? StudySettings.usual()
                : StudySettings.usual().withPopulation(population);
        return same == null ? usual : usual.declaring(same);
    }

    private static List<Bilingual> prevalence(Figure figure, @Nullable Long population) {
        if (population == null || figure.upper() > population) {
            return List.of();
        }
        Prevalence prevalence = new Prevalence(figure, population);
        return said(List.of(prevalence.perThousand(), prevalence.oneIn()));
    }

    /// Every reason and every doubt, for the unit alone.
    List<Bilingual> inside() {
        List<Sentence> all = new ArrayList<>(reasons);
        all.addAll(doubts);
        return said(all);
    }

    private static List<Bilingual> said(List<Sentence> sentences) {
        List<Bilingual> said = new ArrayList<>();
        sentences.stream()
                .filter(sentence -> !sentence.key().equals(SAID_BY_US))
                .forEach(sentence -> said.add(said(sentence)));
        return said;
    }

    static Bilingual said(Sentence sentence) {
        return new Bilingual(
                sentence.english().replace(" %", UNBROKEN_PERCENT),
                sentence.thai().replace(" %", UNBROKEN_PERCENT));
    }
}
