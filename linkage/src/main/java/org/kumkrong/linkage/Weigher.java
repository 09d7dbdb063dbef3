// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.List;

/// Weighs pairs whose patterns of answers are known: what a pattern is worth is reckoned once, and only what rarity
/// adds is looked up for each pair. Gives what [Scorer] gives. One thread.
final class Weigher {
    private final Scorer scorer;
    private final Records records;
    private final Comparators comparators;
    private final ClassScorer classes;
    private final LongIntMap places = new LongIntMap(256);
    private final List<Pattern> known = new ArrayList<>();
    private final long[] sums;

    /// What a pattern is worth before rarity, for matches and for each class, and which comparisons' rarity counts.
    private record Pattern(int millibits, long[] classSums, int[] rare, int[] rareLevels) {}

    Weigher(Scorer scorer, Records records, Comparators comparators, ClassScorer classes) {
        this.scorer = scorer;
        this.records = records;
        this.comparators = comparators;
        this.classes = classes;
        this.sums = classes.start().clone();
    }

    /// The weight of a pair that was compared, in thousandths of a bit.
    int weigh(PairBatch pairs, int pair) {
        Pattern worth = worth(pairs.pattern(pair));
        System.arraycopy(worth.classSums, 0, sums, 0, sums.length);
        int weight = worth.millibits;
        for (int c : worth.rare) {
            weight += rarity(c, pairs.answers(c)[pair]);
        }
        return weight + classes.millibits(sums, weight);
    }

    /// The same of a pair of which no more is known than its pattern.
    int weigh(int a, int b, long pattern) {
        boolean straight = records.before(a, b);
        int first = straight ? a : b;
        int second = straight ? b : a;
        Pattern worth = worth(pattern);
        System.arraycopy(worth.classSums, 0, sums, 0, sums.length);
        int weight = worth.millibits;
        for (int i = 0; i < worth.rare.length; i++) {
            int c = worth.rare[i];
            weight += rarity(c, comparators.get(c).known(worth.rareLevels[i], first, second));
        }
        return weight + classes.millibits(sums, weight);
    }

    private int rarity(int c, long answer) {
        int rarity = scorer.frequency(c, answer);
        classes.add(sums, c, Comparator.level(answer), rarity);
        return rarity;
    }

    private Pattern worth(long pattern) {
        int place = places.get(pattern);
        if (place > 0) {
            return known.get(place - 1);
        }
        int millibits = scorer.model().startMillibits();
        long[] sumsBefore = classes.start();
        IntList rare = new IntList();
        IntList levels = new IntList();
        for (int c = 0; c < comparators.size(); c++) {
            int level = comparators.level(pattern, c);
            millibits += scorer.levelMillibits(c, level);
            if (scorer.countsRarity(c, level)) {
                rare.add(c);
                levels.add(level);
            } else {
                classes.add(sumsBefore, c, level, 0);
            }
        }
        Pattern worth = new Pattern(millibits, sumsBefore, rare.toArray(), levels.toArray());
        known.add(worth);
        places.put(pattern, known.size());
        return worth;
    }
}
