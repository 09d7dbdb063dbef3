// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The joinings by which groups came about, in order: for each the two records that stand for its sides, and the
/// evidence in parts. The joinings within one entity span it: one fewer than it has records.
final class Merges {
    private static final int PART = 4;

    private final IntList first = new IntList();
    private final IntList second = new IntList();
    private final IntList millibits = new IntList();
    private final IntList judged = new IntList();
    private final IntList partStarts = new IntList();
    private final IntList parts = new IntList();
    private final LongIntMap places = new LongIntMap(64);
    /// Sides of joinings by record, two a joining: the newest of each record, and the one before each.
    private final LongIntMap firstOf = new LongIntMap(64);
    private final IntList nextOf = new IntList();
    private final Holding[] holdings;
    private final Dictionary[] dictionaries;
    private final int start;
    private final String[] bundles;
    private final Ranking ranking;

    /// @param start evidence before anything is compared
    /// @param ranking the record that a member stands for
    Merges(HeldValues values, GroupEvidence evidence, int start, Ranking ranking) {
        this.holdings = values.holdings();
        this.dictionaries = values.dictionaries();
        this.start = start;
        this.bundles = evidence.bundles();
        this.ranking = ranking;
        partStarts.add(0);
    }

    /// Takes down a joining that was weighed last.
    void add(int memberA, int memberB, int weight, GroupEvidence evidence, boolean byJudgement) {
        int a = ranking.record(memberA);
        int b = ranking.record(memberB);
        evidence.parts(parts);
        add(Math.max(a, b), Math.min(a, b), weight, byJudgement ? 1 : 0);
    }

    /// Takes down a joining as it happened elsewhere.
    void add(Merges others, int number) {
        for (int i = others.partStarts.get(number); i < others.partStarts.get(number + 1); i++) {
            parts.add(others.parts.get(i));
        }
        add(
                others.first.get(number),
                others.second.get(number),
                others.millibits.get(number),
                others.judged.get(number));
    }

    private void add(int a, int b, int weight, int byJudgement) {
        first.add(a);
        second.add(b);
        millibits.add(weight);
        judged.add(byJudgement);
        partStarts.add(parts.size());
        places.put(pair(a, b), first.size());
        chain(a);
        chain(b);
    }

    int size() {
        return first.size();
    }

    /// One record of a joining.
    int first(int number) {
        return first.get(number);
    }

    /// The other.
    int second(int number) {
        return second.get(number);
    }

    int millibits(int number) {
        return millibits.get(number);
    }

    private void chain(int record) {
        nextOf.add(firstOf.get(record));
        firstOf.put(record, nextOf.size());
    }

    private static long pair(int a, int b) {
        return (long) Math.max(a, b) << 32 | Math.min(a, b);
    }

    /// One link a joining whose evidence is at least this, in the order of joining; joinings by a human's word all.
    Stream<Link> links(int least) {
        return IntStream.range(0, first.size())
                .filter(i -> millibits.get(i) >= least || judged.get(i) > 0)
                .mapToObj(i -> new Link(first.get(i), second.get(i), millibits.get(i)));
    }

    /// Those of one record.
    Stream<Link> links(int record, int least) {
        IntList own = new IntList();
        addNumbers(record, own);
        return Arrays.stream(own.toArray())
                .boxed()
                .filter(i -> millibits.get(i) >= least || judged.get(i) > 0)
                .map(i -> new Link(first.get(i), second.get(i), millibits.get(i)));
    }

    /// Adds the numbers of the joinings that a record stands for.
    void addNumbers(int record, IntList numbers) {
        for (int place = firstOf.get(record); place > 0; place = nextOf.get(place - 1)) {
            numbers.add((place - 1) / 2);
        }
    }

    /// The parts of the evidence that joined two records' groups; null where none did by way of these two.
    @Nullable
    List<Reason> explain(int a, int b) {
        int place = places.get(pair(a, b));
        return place == 0
                ? null
                : reasons(parts, partStarts.get(place - 1), partStarts.get(place), judged.get(place - 1) > 0);
    }

    /// Parts in words.
    List<Reason> reasons(IntList numbers, int from, int to, boolean byJudgement) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason("start", "before anything is compared", start, null, null));
        if (byJudgement) {
            reasons.add(new Reason("judgement", "same", 0, null, null));
        }
        for (int i = from; i < to; i += PART) {
            int what = numbers.get(i);
            int count = numbers.get(i + 1);
            int worth = numbers.get(i + 3);
            if (what < 0) {
                reasons.add(new Reason(bundles[-1 - what], "different", worth, null, null));
            } else {
                String text = dictionaries[what].value(numbers.get(i + 2));
                reasons.add(new Reason(
                        holdings[what].field(), count == 1 ? "same" : "several the same", worth, text, text));
            }
        }
        return List.copyOf(reasons);
    }
}
