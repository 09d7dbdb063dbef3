// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;
import java.util.stream.Stream;

/// What gathering fragments found.
///
/// @param outcome entities and words not obeyed
/// @param merges how they came about
/// @param compared pairs of groups that were weighed
record Gathered(
        Records records,
        LinkageModel model,
        Clusterer.Outcome outcome,
        Merges merges,
        List<BlockReport> reports,
        long compared)
        implements Linkage.Found {
    @Override
    public Stream<Link> links(int least) {
        return merges.links(least);
    }

    @Override
    public List<Reason> explain(int a, int b) {
        List<Reason> known = merges.explain(a, b);
        return known == null ? explain(records, Gatherer.worthsOf(model), a, b) : known;
    }

    @Override
    public int weigh(int a, int b) {
        return explain(records, Gatherer.worthsOf(model), a, b).stream()
                .mapToInt(Reason::millibits)
                .sum();
    }

    /// The evidence between two records by themselves.
    static List<Reason> explain(Records store, Worths worths, int a, int b) {
        Ranking two = Ranking.of(store, a, b);
        HeldValues values = new HeldValues(store, store.schema().clustering().holdings(), two.records());
        GroupEvidence evidence = new GroupEvidence(values, Valuation.fixed(values, worths), worths.start());
        evidence.weigh(new Groups(values), 0, 1);
        IntList parts = new IntList();
        evidence.parts(parts);
        return new Merges(values, evidence, worths.start(), two).reasons(parts, 0, parts.size(), false);
    }
}
