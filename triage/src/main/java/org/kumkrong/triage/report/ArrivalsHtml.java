// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.triage.report.BarsHtml.Bar;
import org.kumkrong.triage.report.ReportModel.Arrivals;
import org.kumkrong.triage.report.ReportModel.Count;
import org.kumkrong.triage.report.ReportModel.DayCount;
import org.kumkrong.triage.report.ReportModel.Totals;

/// What came in: tips by time, format, sender and service as small charts with their numbers.
final class ArrivalsHtml {
    private static final int DAYS_MAX = 70;
    private static final int WEEKS_MAX = 120;
    private static final int BARS_MAX = 5;
    private static final int CHART_HEIGHT = 60;
    private static final int COLUMN = 10;

    private final Messages messages;
    private final Dates dates;

    ArrivalsHtml(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    void write(Markup out, Arrivals arrivals, Totals totals) {
        if (totals.tips() == 0) {
            return;
        }
        out.raw("<section class=\"arrivals\" aria-labelledby=\"in-title\"><h2 id=\"in-title\" class=\"small-title\">");
        out.both(messages.words("in.title")).raw("</h2><div class=\"figures\">");
        days(out, arrivals);
        bars(out, "in.formats", formats(arrivals));
        bars(out, "in.sources", named(arrivals.sources()));
        bars(out, "in.platforms", named(arrivals.platforms()));
        out.raw("</div></section>");
    }

    private void days(Markup out, Arrivals arrivals) {
        var columns = columns(arrivals.days());
        if (columns.isEmpty()) {
            return;
        }
        long most = columns.stream().mapToLong(DayCount::tips).max().orElse(1);
        var busiest = columns.stream().filter(c -> c.tips() == most).findFirst().orElseThrow();
        int width = columns.size() * COLUMN;
        out.raw("<figure class=\"days\"><figcaption>")
                .both(messages.words(span(arrivals.days())))
                .raw("</figcaption>");
        out.raw("<svg class=\"columns\" viewBox=\"0 0 " + width + " " + CHART_HEIGHT);
        out.raw("\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path d=\"");
        for (int i = 0; i < columns.size(); i++) {
            double height = CHART_HEIGHT * columns.get(i).tips() / (double) Math.max(1, most);
            out.raw("M").at(i * COLUMN + 1).raw(" " + CHART_HEIGHT + "V").at(CHART_HEIGHT - height);
            out.raw("h" + (COLUMN - 2) + "V" + CHART_HEIGHT + "z");
        }
        out.raw("\"/></svg><p class=\"axis\"><span>")
                .both(dates.day(columns.getFirst().day()));
        out.raw("</span><span>").both(dates.day(columns.getLast().day())).raw("</span></p>");
        out.raw("<p class=\"note\">");
        if (most > 1) {
            out.both(messages.words("in.busiest")).raw(" ").both(dates.day(busiest.day()));
            out.raw(": ").number(most).raw(" ");
        }
        if (arrivals.undated() > 0) {
            out.both(messages.counted("in.undated", arrivals.undated()));
        }
        out.raw("</p></figure>");
    }

    private void bars(Markup out, String title, List<Bar> bars) {
        if (bars.isEmpty()) {
            return;
        }
        out.raw("<figure><figcaption>").both(messages.words(title)).raw("</figcaption>");
        BarsHtml.write(out, bars);
        out.raw("</figure>");
    }

    private List<Bar> formats(Arrivals arrivals) {
        var bars = new ArrayList<Bar>();
        for (var format : SourceFormat.values()) {
            long tips = arrivals.formats().getOrDefault(format, 0L);
            if (tips > 0) {
                bars.add(new Bar(messages.words("format." + format), tips));
            }
        }
        bars.sort(Comparator.comparingLong(Bar::amount).reversed());
        return bars;
    }

    private List<Bar> named(List<Count> counts) {
        var bars = new ArrayList<Bar>();
        boolean all = counts.size() <= BARS_MAX;
        for (var count : counts.subList(0, all ? counts.size() : BARS_MAX - 1)) {
            var label = count.label().isBlank() ? messages.words("in.unstated") : Words.same(count.label());
            bars.add(new Bar(label, count.tips()));
        }
        if (!all) {
            var rest = counts.subList(BARS_MAX - 1, counts.size());
            bars.add(new Bar(
                    messages.counted("in.others", rest.size()),
                    rest.stream().mapToLong(Count::tips).sum()));
        }
        return bars;
    }

    /// One column a day, or a week, or a month where there are too many.
    private static List<DayCount> columns(List<DayCount> days) {
        if (days.isEmpty()) {
            return days;
        }
        var span = span(days);
        var columns = new TreeMap<LocalDate, Long>();
        var end = days.getLast().day();
        for (var day = start(days.getFirst().day(), span); !day.isAfter(end); day = next(day, span)) {
            columns.put(day, 0L);
        }
        days.forEach(d -> columns.merge(start(d.day(), span), d.tips(), Long::sum));
        return columns.entrySet().stream()
                .map(e -> new DayCount(e.getKey(), e.getValue()))
                .toList();
    }

    private static String span(List<DayCount> days) {
        long length = days.getLast().day().toEpochDay() - days.getFirst().day().toEpochDay() + 1;
        return length <= DAYS_MAX ? "in.days" : length <= WEEKS_MAX * 7L ? "in.weeks" : "in.months";
    }

    private static LocalDate start(LocalDate day, String span) {
        return switch (span) {
            case "in.days" -> day;
            case "in.weeks" -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            default -> day.withDayOfMonth(1);
        };
    }

    private static LocalDate next(LocalDate day, String span) {
        return switch (span) {
            case "in.days" -> day.plusDays(1);
            case "in.weeks" -> day.plusWeeks(1);
            default -> day.plusMonths(1);
        };
    }
}
