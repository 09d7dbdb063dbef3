// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kumkrong.triage.FileSight;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Follows what matching says of tips' files, and tells the ranker. For one thread.
final class Sights {
    private static final int AT_A_TIME = 10_000;
    private static final int ASKED = 1;
    private static final int SEEN = 2;
    private static final int REPORTED = 4;
    private static final int CONFIRMED = 8;

    private final JdbcClient jdbc;
    /// Of tips that the ranker has not taken yet.
    private final Map<UUID, String> early = new HashMap<>();

    private long followedTo;

    Sights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sight(UUID tip, String said, long change) {}

    /// Tells the ranker what is new.
    ///
    /// @return whether anything is
    boolean tell(Ranker ranker) {
        boolean told = false;
        for (Map.Entry<UUID, String> each : Map.copyOf(early).entrySet()) {
            if (tell(ranker, each.getKey(), each.getValue())) {
                early.remove(each.getKey());
                told = true;
            }
        }
        List<Sight> fresh = next();
        while (!fresh.isEmpty()) {
            for (Sight sight : fresh) {
                early.remove(sight.tip());
                if (tell(ranker, sight.tip(), sight.said())) {
                    told = true;
                } else {
                    early.put(sight.tip(), sight.said());
                }
            }
            followedTo = fresh.getLast().change();
            fresh = fresh.size() == AT_A_TIME ? next() : List.of();
        }
        return told;
    }

    private List<Sight> next() {
        return jdbc.sql("""
                        select tip_id, sights, change_no from tip_sight where change_no > :after order by change_no limit :most
                        """)
                .param("after", followedTo)
                .param("most", AT_A_TIME)
                .query((row, number) -> new Sight(
                        row.getObject("tip_id", UUID.class), row.getString("sights"), row.getLong("change_no")))
                .list();
    }

    private static boolean tell(Ranker ranker, UUID tip, String said) {
        Integer number = ranker.tips().number(tip);
        if (number == null) {
            return false;
        }
        List<FileSight> files = new ArrayList<>();
        for (int place = 0; place < said.length(); place++) {
            files.add(sight(Character.digit(said.charAt(place), 16)));
        }
        ranker.know(number, files);
        return true;
    }

    private static FileSight sight(int bits) {
        return new FileSight((bits & ASKED) != 0, (bits & SEEN) != 0, (bits & REPORTED) != 0, (bits & CONFIRMED) != 0);
    }
}
