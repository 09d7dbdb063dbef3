// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Identifier.Origin;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.RejectedIdentifier;
import org.kumkrong.intake.Tip;
import org.kumkrong.triage.report.Words;

/// Which values of which tips were not taken, and why: 12 bytes for all values of a tip in one field for one reason.
/// The values themselves are not kept. What says only that nothing is known is no value.
final class RefusedValues {
    private final Map<Why, Integer> numbers = new HashMap<>();
    private final List<Why> whys = new ArrayList<>();
    private int[] tips = new int[64];
    private int[] reasons = new int[64];
    private int[] counts = new int[64];
    private int size;
    private long values;
    private int tipsTouched;

    /// Why values of one field were not taken.
    ///
    /// @param field as the source calls it
    /// @param kind what the value should have been; null for a time or a fingerprint
    record Why(String field, @Nullable IdentifierKind kind, String reason, String action) {
        /// `suspect_phones: not a valid phone number`.
        Words inWords() {
            Words why = InThai.of(reason);
            return new Words(field + ": " + why.en(), field + ": " + why.th());
        }
    }

    /// Some values of one tip.
    record Line(int tip, Why why, int values) {}

    /// Takes what was refused of a tip; tips come in order.
    void add(int number, Tip tip) {
        Map<Why, Integer> refused = of(tip);
        refused.forEach((why, count) -> add(number, why, count));
        tipsTouched += refused.isEmpty() ? 0 : 1;
    }

    /// How many values of a tip were refused, by field and reason in the tip's order.
    static Map<Why, Integer> of(Tip tip) {
        Map<Why, Integer> refused = new LinkedHashMap<>();
        for (RejectedIdentifier each : tip.rejected()) {
            if (!each.saysNothing()) {
                refused.merge(new Why(field(tip, each), each.kind(), each.reason(), each.action()), 1, Integer::sum);
            }
        }
        return refused;
    }

    private void add(int tip, Why why, int count) {
        if (size == tips.length) {
            tips = Arrays.copyOf(tips, size * 2);
            reasons = Arrays.copyOf(reasons, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        tips[size] = tip;
        reasons[size] = numbers.computeIfAbsent(why, added -> {
            whys.add(added);
            return whys.size() - 1;
        });
        counts[size++] = count;
        values += count;
    }

    private static String field(Tip tip, RejectedIdentifier refused) {
        return switch (refused.where()) {
            case Origin.Field(String name) -> name;
            case Origin.FreeText text -> tip.passages().get(text.passage()).field();
        };
    }

    /// How many values there are.
    long values() {
        return values;
    }

    /// How many tips they are of.
    int tips() {
        return tipsTouched;
    }

    int lines() {
        return size;
    }

    /// In the order of reading.
    Line line(int at) {
        return new Line(tips[at], whys.get(reasons[at]), counts[at]);
    }

    /// Those of one tip.
    List<Line> of(int tip) {
        int at = Arrays.binarySearch(tips, 0, size, tip);
        if (at < 0) {
            return List.of();
        }
        while (at > 0 && tips[at - 1] == tip) {
            at--;
        }
        List<Line> lines = new ArrayList<>();
        for (; at < size && tips[at] == tip; at++) {
            lines.add(line(at));
        }
        return lines;
    }
}
