// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Chooses blocking rules by how many pairs each would bring, measured on a sample of the records themselves.
///
/// Every loose rule that fits the budget is taken and the stricter ones it covers are dropped; so few matches are
/// missed and work stays in proportion to the records. Deterministic.
public final class BlockingPlan {
    /// Share of the budget that one rule may use.
    private static final double SHARE_OF_ONE = 0.25;

    private BlockingPlan() {}

    private record Measured(List<KeyPart> parts, double pairs) {
        boolean covers(Measured stricter) {
            return stricter.parts.size() > parts.size() && new HashSet<>(stricter.parts).containsAll(parts);
        }
    }

    /// Chooses rules.
    ///
    /// @param sample records drawn from all, schema without blocking
    /// @param candidates combinations of parts that could be rules
    /// @param records how many records there will be
    /// @param pairsPerRecord pairs to look at for each record, about
    /// @param recordsMax bound of each block
    /// @param splitBy parts that split overfull blocks
    public static List<BlockingRule> choose(
            Records sample,
            List<List<KeyPart>> candidates,
            long records,
            double pairsPerRecord,
            int recordsMax,
            List<KeyPart> splitBy) {
        double budget = pairsPerRecord * records;
        Map<KeyPart, KeyForms> forms = new HashMap<>();
        List<Measured> fitting = new ArrayList<>();
        for (List<KeyPart> parts : candidates) {
            Measured measured = new Measured(parts, pairs(sample, parts, records, forms));
            if (measured.pairs <= budget * SHARE_OF_ONE) {
                fitting.add(measured);
            }
        }
        List<Measured> loosest = fitting.stream()
                .filter(rule -> fitting.stream().noneMatch(other -> other.covers(rule)))
                .sorted(Comparator.comparingDouble(Measured::pairs).thenComparing(rule -> name(rule.parts)))
                .toList();
        List<BlockingRule> chosen = new ArrayList<>();
        double used = 0;
        for (Measured rule : loosest) {
            used += rule.pairs;
            if (used > budget) {
                break;
            }
            chosen.add(new BlockingRule(name(rule.parts), rule.parts, recordsMax, splits(rule.parts, splitBy)));
        }
        return chosen;
    }

    private static List<KeyPart> splits(List<KeyPart> parts, List<KeyPart> splitBy) {
        return splitBy.stream()
                .filter(split -> parts.stream().noneMatch(part -> part.field().equals(split.field())))
                .toList();
    }

    static String name(List<KeyPart> parts) {
        return String.join(
                " + ",
                parts.stream()
                        .map(part -> part.field() + " "
                                + part.form()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '))
                        .toList());
    }

    /// Pairs sharing a key, scaled from the sample to all records.
    private static double pairs(Records sample, List<KeyPart> parts, long records, Map<KeyPart, KeyForms> forms) {
        RuleKeys keys = new RuleKeys(sample, new BlockingRule(name(parts), parts, 2, List.of()), forms);
        keys.prepare();
        LongIntMap counts = new LongIntMap(sample.size());
        long pairs = 0;
        long holding = 0;
        for (int record = 0; record < sample.size(); record++) {
            long[] own = keys.of(record);
            holding += own.length > 0 ? 1 : 0;
            for (long key : own) {
                int before = counts.get(key);
                pairs += before;
                counts.add(key, 1);
            }
        }
        if (holding * 20 < sample.size()) {
            return Double.POSITIVE_INFINITY; // hardly anyone holds it: no use as a rule
        }
        double scale = (double) records / sample.size();
        return pairs * scale * scale;
    }
}
