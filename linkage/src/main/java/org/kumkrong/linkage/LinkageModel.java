// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What training learned: the evidence of every level of every comparison, in thousandths of a bit.
///
/// Whole thousandths, so that the reasons of a link add up to its weight exactly, on every machine.
public final class LinkageModel {
    private final int startMillibits;
    private final List<Weights> comparisons;
    private final List<Other> others;
    private final ValueCounts counts;
    private final @Nullable Worths worths;

    LinkageModel(int startMillibits, List<Weights> comparisons, List<Other> others, ValueCounts counts) {
        this.startMillibits = startMillibits;
        this.comparisons = List.copyOf(comparisons);
        this.others = List.copyOf(others);
        this.counts = counts;
        this.worths = null;
    }

    /// The weights by which fragments are gathered.
    LinkageModel(Worths worths, Schema schema) {
        this.startMillibits = worths.start();
        this.comparisons = List.of();
        this.others = List.of();
        this.counts = ValueCounts.of(new Records(schema));
        this.worths = worths;
    }

    /// What one comparison's levels are worth.
    ///
    /// @param comparison its name
    /// @param levels one entry a level, the first being *not known*
    /// @param referenceLog2 log2 of the chance that two people agree exactly, against which a value's rarity is
    /// weighed
    public record Weights(String comparison, List<LevelWeight> levels, double referenceLog2) {
        public Weights {
            levels = List.copyOf(levels);
        }
    }

    /// What one level is worth.
    ///
    /// @param label word or two
    /// @param m chance of this answer for two records of one person
    /// @param u chance of it for two people
    /// @param millibits evidence in thousandths of a bit
    public record LevelWeight(String label, double m, double u, int millibits) {}

    /// Evidence before anything is compared: log2 of the odds that two records taken at random are one person.
    public int startMillibits() {
        return startMillibits;
    }

    /// Weights in the schema's order of comparisons.
    public List<Weights> comparisons() {
        return comparisons;
    }

    /// A further class of pairs besides plain matches and plain strangers.
    ///
    /// @param match whether such pairs are one person
    /// @param odds how many there are for one pair of strangers
    /// @param chance of each level of each comparison among them
    /// @param lasting comparisons in which such a match agrees as every match does
    record Other(boolean match, double odds, double[][] chance, boolean[] lasting) {}

    List<Other> others() {
        return others;
    }

    ValueCounts counts() {
        return counts;
    }

    /// What shared values are worth; null where records are compared in pairs.
    @Nullable
    Worths worths() {
        return worths;
    }
}
