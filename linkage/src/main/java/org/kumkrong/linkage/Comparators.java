// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All comparisons of a schema, made ready to run on one set of records.
final class Comparators {
    private final Comparator[] comparators;
    private final long[] radix;
    private final boolean[][] countsRarity;
    private final @Nullable WidePatterns wide;

    Comparators(Records records) {
        this.comparators = records.schema().comparisons().stream()
                .map(comparison -> of(records, comparison))
                .toArray(Comparator[]::new);
        this.radix = new long[comparators.length];
        this.countsRarity = new boolean[comparators.length][];
        for (int c = 0; c < comparators.length; c++) {
            List<Level> levels = comparators[c].levels();
            countsRarity[c] = new boolean[levels.size()];
            for (int level = 0; level < levels.size(); level++) {
                countsRarity[c][level] = levels.get(level).frequencyShare() != 0;
            }
        }
        this.wide = fillRadix() ? null : new WidePatterns();
        prepare();
    }

    /// Gives each comparison its place in the number of a pattern; says whether there was room for all.
    private boolean fillRadix() {
        long product = 1;
        for (int c = 0; c < comparators.length; c++) {
            radix[c] = product;
            int levels = comparators[c].levels().size();
            if (product > Long.MAX_VALUE / levels) {
                return false;
            }
            product *= levels;
        }
        return true;
    }

    private static Comparator of(Records records, Comparison comparison) {
        return switch (comparison) {
            case Comparison.SharedKey key -> new KeyComparator(records, key);
            case Comparison.KeyAtTime key -> new KeyAtTimeComparator(records, key);
            case Comparison.SameName name -> new NameComparator(records, name);
            case Comparison.SameFullName name -> new ValueComparator(records, name.field(), new FullNameLevels());
            case Comparison.SameDate date -> new ValueComparator(records, date.field(), new DateLevels());
            case Comparison.SameNumber number ->
                new ValueComparator(records, number.field(), new NumberLevels(number.near(), number.far()));
            case Comparison.SameAmount amount -> new ValueComparator(records, amount.field(), new AmountLevels());
            case Comparison.SameCode code -> new ValueComparator(records, code.field(), new CodeLevels());
            case Comparison.SameLine line -> new ValueComparator(records, line.field(), new LineLevels());
            case Comparison.SameWord word -> new ValueComparator(records, word.field(), new WordLevels());
            case Comparison.SimilarText text -> new ValueComparator(records, text.field(), new TextLevels());
        };
    }

    void prepare() {
        for (Comparator comparator : comparators) {
            comparator.prepare();
        }
    }

    /// Value counts come from a trained model from now on.
    void counts(ValueCounts counts) {
        for (Comparator comparator : comparators) {
            comparator.counts(counts);
        }
        prepare();
    }

    int size() {
        return comparators.length;
    }

    Comparator get(int index) {
        return comparators[index];
    }

    /// The levels of all comparisons as one number.
    long pattern(int a, int b) {
        if (wide != null) {
            byte[] levels = new byte[comparators.length];
            for (int c = 0; c < levels.length; c++) {
                levels[c] = (byte) Comparator.level(comparators[c].compare(a, b));
            }
            return wide.fingerprint(levels);
        }
        long pattern = 0;
        for (int c = 0; c < comparators.length; c++) {
            pattern += radix[c] * Comparator.level(comparators[c].compare(a, b));
        }
        return pattern;
    }

    /// The levels of all comparisons for many pairs, comparison by comparison.
    void compare(PairBatch pairs) {
        for (int c = 0; c < comparators.length; c++) {
            comparators[c].compare(pairs, pairs.answers(c));
        }
        for (int i = 0; i < pairs.size(); i++) {
            pairs.pattern(i, pattern(pairs, i));
        }
    }

    /// The answers for pairs whose patterns are known: compared again only where a value's rarity counts and is not at
    /// hand.
    void recall(PairBatch pairs) {
        for (int c = 0; c < comparators.length; c++) {
            long[] answers = pairs.answers(c);
            for (int i = 0; i < pairs.size(); i++) {
                int level = level(pairs.pattern(i), c);
                answers[i] = countsRarity[c][level]
                        ? comparators[c].known(level, pairs.first(i), pairs.second(i))
                        : Comparator.answer(level);
            }
        }
    }

    private long pattern(PairBatch pairs, int pair) {
        if (wide != null) {
            byte[] levels = new byte[comparators.length];
            for (int c = 0; c < levels.length; c++) {
                levels[c] = (byte) Comparator.level(pairs.answers(c)[pair]);
            }
            return wide.fingerprint(levels);
        }
        long pattern = 0;
        for (int c = 0; c < comparators.length; c++) {
            pattern += radix[c] * Comparator.level(pairs.answers(c)[pair]);
        }
        return pattern;
    }

    /// The level of one comparison within a pattern.
    int level(long pattern, int comparison) {
        if (wide != null) {
            return wide.level(pattern, comparison);
        }
        return (int)
                (pattern / radix[comparison] % comparators[comparison].levels().size());
    }
}
