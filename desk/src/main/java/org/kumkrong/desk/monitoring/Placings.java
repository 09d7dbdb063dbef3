// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.monitoring;

import java.util.List;
import org.kumkrong.desk.linking.LinkingState;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long tips took from their arrival to a place in the queue, to a second. Counted where linking is
/// done, so that no
/// tip counts twice; tips that came before this process began to link do not count.
final class Placings {
    private static final double[] SECONDS = {1, 2, 3, 5, 10, 30, 60, 300, 1800};
    private static final int TIPS_AT_A_TIME = 2_000;
    private static final int ROUNDS_MAX = 20;
    private static final long NOT_YET = -1;

    private final JdbcClient jdbc;
    private final LinkingState linking;
    private final Histogram seconds = new Histogram(SECONDS);
    private long last = NOT_YET;

    Placings(JdbcClient jdbc, LinkingState linking) {
        this.jdbc = jdbc;
        this.linking = linking;
    }

    private record Placing(long number, boolean placed, double seconds) {}

    /// Looks which tips were placed since the last look.
    void lookNow() {
        if (!linking.look().leads()) {
            last = NOT_YET;
            return;
        }
        if (last == NOT_YET) {
            last = jdbc.sql("select coalesce(max(tip_no), 0) from tip")
                    .query(Long.class)
                    .single();
            return;
        }
        for (int round = 0; round < ROUNDS_MAX; round++) {
            List<Placing> next = after(last);
            for (Placing placing : next) {
                if (!placing.placed()) {
                    return;
                }
                seconds.add(placing.seconds());
                last = placing.number();
            }
            if (next.size() < TIPS_AT_A_TIME) {
                return;
            }
        }
    }

    private List<Placing> after(long number) {
        return jdbc.sql("""
                        select t.tip_no, s.tip_id is not null placed, extract(epoch from viewer_time() - a.received_at) seconds
                        from tip t join arrival a using (arrival_id) left join standing s on s.tip_id = t.tip_id
                        where t.tip_no > :number order by t.tip_no limit :most
                        """)
                .param("number", number)
                .param("most", TIPS_AT_A_TIME)
                .query((row, place) ->
                        new Placing(row.getLong("tip_no"), row.getBoolean("placed"), row.getDouble("seconds")))
                .list();
    }

    void write(PrometheusText text) {
        text.begin("kumkrong_placing_seconds", "histogram", "From a tip's arrival to its place in the queue.");
        seconds.write(text, "kumkrong_placing_seconds", "");
    }
}
