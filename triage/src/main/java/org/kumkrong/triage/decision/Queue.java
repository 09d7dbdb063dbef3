// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.Ranking;
import org.kumkrong.triage.Urgency;
import org.kumkrong.triage.rules.RuleBook;

/// All tips in the order in which to open them. Reasons are not kept but made anew when asked for: the same rules give
/// the same.
final class Queue {
    /// Tips of one file from which it is called viral and its quiet tips stand as one row.
    private static final int ALIKE_TIPS_MIN = 20;

    private final List<TipRow> rows;
    private final Knowledge knowledge;
    private final RuleBook rules;
    private final Instant now;
    private final int[] order;
    private final byte[] priorities;
    private final Band[] bands;
    private final @Nullable Instant[] clocks;

    Queue(List<TipRow> rows, String[] ids, Knowledge knowledge, RuleBook rules, Instant now) {
        this.rows = rows;
        this.knowledge = knowledge;
        this.rules = rules;
        this.now = now;
        this.priorities = new byte[rows.size()];
        this.bands = new Band[rows.size()];
        @Nullable Instant[] next = new Instant[rows.size()];
        this.clocks = next;
        Ranking[] rankings = new Ranking[rows.size()];
        IntStream.range(0, rows.size()).parallel().forEach(tip -> {
            Urgency urgency = urgency(tip);
            priorities[tip] = (byte) urgency.priority();
            bands[tip] = urgency.band();
            next[tip] = urgency.nextClock();
            rankings[tip] = new Ranking(ids[tip], rows.get(tip).time(), withoutReasons(urgency));
        });
        this.order = IntStream.range(0, rows.size())
                .parallel()
                .boxed()
                .sorted((a, b) -> Ranking.QUEUE.compare(rankings[a], rankings[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Urgency withoutReasons(Urgency urgency) {
        return new Urgency(
                urgency.priority(),
                urgency.band(),
                List.of(),
                urgency.clocks().stream().limit(1).toList(),
                urgency.completeness());
    }

    int size() {
        return order.length;
    }

    /// The tip at a place of the queue.
    int tip(int place) {
        return order[place];
    }

    int priority(int tip) {
        return priorities[tip];
    }

    Band band(int tip) {
        return bands[tip];
    }

    @Nullable
    Instant nextClock(int tip) {
        return clocks[tip];
    }

    Urgency urgency(int tip) {
        return urgency(tip, knowledge.of(tip));
    }

    /// The same if just this were known.
    Urgency urgency(int tip, Known known) {
        return rules.rank(rows.get(tip).signals(), known, now);
    }

    Map<Band, Long> bands() {
        Map<Band, Long> counts = new EnumMap<>(Band.class);
        Arrays.stream(bands).forEach(band -> counts.merge(band, 1L, Long::sum));
        return counts;
    }

    /// For each tip the tip whose row it stands behind; itself where it has a row of its own. Only quiet tips of one
    /// viral file stand behind another: one in very many tips, or known as passed on.
    int[] rowsShown(Tallies tallies) {
        int[] shown = new int[order.length];
        Map<Long, Integer> first = new HashMap<>();
        for (int tip : order) {
            shown[tip] = tip;
            boolean quiet = bands[tip] == Band.MONITOR || bands[tip] == Band.INFORMATIONAL;
            long[] files = rows.get(tip).files();
            for (int place = 0; quiet && place < files.length; place++) {
                if (files[place] != 0
                        && (tallies.files().of(files[place]) >= ALIKE_TIPS_MIN
                                || tallies.sights().seen(tip, place))) {
                    Integer before = first.putIfAbsent(files[place], tip);
                    shown[tip] = before == null ? tip : before;
                    break;
                }
            }
        }
        return shown;
    }
}
