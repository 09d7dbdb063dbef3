// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// When a person was named, as a picture: a mark for each tip along a line of Bangkok days.
///
/// @param marks one for each tip whose time is known, oldest first
/// @param days days that are written under the line
/// @param height how high the picture is
record Timeline(List<Mark> marks, List<Day> days, int height) {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final double FIRST = 3;
    private static final double LAST = 97;
    private static final double APART = 1.6; // nearer marks stand above one another
    private static final int LANES_MAX = 6;
    private static final int LANE_HEIGHT = 18;
    private static final int FOOT_HEIGHT = 34;
    private static final int DAYS_MAX = 5;

    /// A tip on the line.
    ///
    /// @param x where along the line, in hundredths of its length, for SVG
    record Mark(String x, int y, String band, String senderId, Instant at) {}

    /// A day under the line.
    ///
    /// @param anchor how the words stand to the place: `start`, `middle` or `end`
    record Day(String x, LocalDate day, String anchor) {}

    static Timeline of(List<Persons.Mentioned> mentions) {
        List<Persons.Mentioned> dated = mentions.stream()
                .filter(mention -> mention.at() != null)
                .sorted(Comparator.comparing(Timeline::at))
                .toList();
        if (dated.isEmpty()) {
            return new Timeline(List.of(), List.of(), 0);
        }
        Instant first = at(dated.getFirst());
        Duration whole = Duration.between(first, at(dated.getLast()));
        double[] lanes = new double[LANES_MAX];
        java.util.Arrays.fill(lanes, -APART);
        int highest = 0;
        List<double[]> places = new ArrayList<>();
        for (Persons.Mentioned mention : dated) {
            double x = x(Duration.between(first, at(mention)), whole);
            int lane = lane(lanes, x);
            lanes[lane] = x;
            highest = Math.max(highest, lane);
            places.add(new double[] {x, lane});
        }
        int height = (highest + 1) * LANE_HEIGHT + FOOT_HEIGHT;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            Persons.Mentioned mention = dated.get(i);
            int y = height - FOOT_HEIGHT - (int) places.get(i)[1] * LANE_HEIGHT - LANE_HEIGHT / 2;
            marks.add(new Mark(percent(places.get(i)[0]), y, mention.band(), mention.senderId(), at(mention)));
        }
        return new Timeline(List.copyOf(marks), days(first, whole), height);
    }

    private static Instant at(Persons.Mentioned mention) {
        return Objects.requireNonNull(mention.at());
    }

    private static double x(Duration since, Duration whole) {
        return whole.isZero()
                ? (FIRST + LAST) / 2
                : FIRST + (LAST - FIRST) * since.toMillis() / Math.max(1, whole.toMillis());
    }

    /// The lowest lane in which there is room; the one whose last mark is furthest where there is none.
    private static int lane(double[] lanes, double x) {
        int furthest = 0;
        for (int lane = 0; lane < lanes.length; lane++) {
            if (x - lanes[lane] >= APART) {
                return lane;
            }
            furthest = lanes[lane] < lanes[furthest] ? lane : furthest;
        }
        return furthest;
    }

    private static List<Day> days(Instant first, Duration whole) {
        int steps = (int) Math.min(DAYS_MAX - 1, whole.toDays());
        List<Day> days = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            Duration since =
                    steps == 0 ? Duration.ZERO : whole.multipliedBy(step).dividedBy(steps);
            String anchor = steps == 0 ? "middle" : step == 0 ? "start" : step == steps ? "end" : "middle";
            double x = step == 0 && steps > 0 ? 0 : step == steps && steps > 0 ? 100 : x(since, whole);
            days.add(new Day(percent(x), first.plus(since).atZone(BANGKOK).toLocalDate(), anchor));
        }
        return List.copyOf(days);
    }

    private static String percent(double x) {
        return String.format(Locale.ROOT, "%.2f%%", x);
    }

    /// Where the line stands.
    public int ground() {
        return height - FOOT_HEIGHT;
    }
}
