// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.report.ReportModel.Clock;

/// What runs out in the next days: one line a kind of clock, each mark a tip of the queue in the shape of its band, so
/// that a pile of deadlines is seen before it is read. Beside each line stands how many.
final class ClocksHtml {
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final double WIDTH = 600;
    private static final double SLOT = 8;
    private static final double LANE = 11;
    private static final int DAYS = 7;

    private final Messages messages;
    private final Dates dates;

    ClocksHtml(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    void write(Markup out, ReportModel model) {
        var from = model.header().asOf();
        var kinds = new EnumMap<Clock.Kind, Map<Band, TreeSet<Integer>>>(Clock.Kind.class);
        var counts = new EnumMap<Clock.Kind, Integer>(Clock.Kind.class);
        for (var row : model.queue()) {
            for (var clock : row.clocks()) {
                if (!clock.at().isBefore(from) && clock.at().isBefore(from.plus(AHEAD))) {
                    counts.merge(clock.kind(), 1, Integer::sum);
                    kinds.computeIfAbsent(clock.kind(), kind -> new EnumMap<>(Band.class))
                            .computeIfAbsent(row.band(), band -> new TreeSet<>())
                            .add(slot(from, clock.at()));
                }
            }
        }
        if (kinds.isEmpty()) {
            return;
        }
        out.raw(
                "<section class=\"clocks-ahead\" aria-labelledby=\"clocks-title\"><h2 id=\"clocks-title\" class=\"small-title\">");
        out.both(messages.words("ahead.title")).raw("</h2><ul class=\"ahead\">");
        kinds.forEach((kind, bands) -> {
            out.raw("<li><span class=\"label\">").both(messages.words("clock." + kind));
            out.raw("</span><span class=\"n\">")
                    .number(counts.getOrDefault(kind, 0))
                    .raw("</span>");
            lane(out, bands);
            out.raw("</li>");
        });
        out.raw("</ul><p class=\"axis\"><span>").both(dates.minute(from));
        out.raw("</span><span>").both(dates.day(from.plus(AHEAD))).raw("</span></p>");
        out.raw("<p class=\"note\">").both(messages.words("ahead.key")).raw("</p></section>");
    }

    private static int slot(Instant from, Instant at) {
        double share = Duration.between(from, at).toMillis() / (double) AHEAD.toMillis();
        return (int) (share * (WIDTH - SLOT) / SLOT);
    }

    private static void lane(Markup out, Map<Band, TreeSet<Integer>> bands) {
        double height = LANE * bands.size() + 2;
        out.raw("<svg class=\"timeline\" viewBox=\"0 0 " + (int) WIDTH + " " + (int) height
                + "\" aria-hidden=\"true\">");
        out.raw("<path class=\"base\" d=\"M0 ").at(height - 0.5).raw("H" + (int) WIDTH);
        for (int day = 0; day <= DAYS; day++) {
            out.raw("M")
                    .at(Math.clamp(day * WIDTH / DAYS, 0.5, WIDTH - 0.5))
                    .raw(" 0V")
                    .at(height);
        }
        out.raw("\"/>");
        int lane = 0;
        for (var band : Band.values()) {
            var slots = bands.get(band);
            if (slots != null) {
                out.raw("<path class=\"b" + band.ordinal() + "\" d=\"");
                for (int slot : slots) {
                    out.raw("M").at(slot * SLOT + SLOT / 2).raw(" ").at(LANE * lane + LANE / 2);
                    out.raw(Symbols.path(band));
                }
                out.raw("\"/>");
                lane++;
            }
        }
        out.raw("</svg>");
    }
}
