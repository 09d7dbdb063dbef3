// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What is new in the queue since an officer's last visit.
class VisitsTest {
    private static final String NEW = "queue?fresh=true";

    private static void send(Browser officer, String tip) throws IOException, InterruptedException {
        String table = "tip_id,received_at,source,incident_type,narrative\n" + tip
                + ",2026-11-14T10:00+07:00,visits,sextortion,He wants money\n";
        officer.get("arrivals");
        officer.upload("arrivals", tip + ".csv", table.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isNewUntilTheNextVisitAndNoLonger() throws SQLException, IOException, InterruptedException {
        try (Station station = Station.open()) {
            Browser sender = station.signedIn(station.enrolled("sending", "analyst"));
            send(sender, "before-the-visit");
            OpenDesk.awaited(sender, "queue", "before-the-visit");
            Browser officer = station.signedIn(station.enrolled("visiting", "analyst"));
            assertThat(officer.get(NEW).body()).doesNotContain("before-the-visit");

            send(sender, "during-the-visit");
            OpenDesk.awaited(sender, "queue", "during-the-visit");
            station.clock.move(Duration.ofMinutes(29));
            assertThat(officer.get(NEW).body()).contains("during-the-visit").doesNotContain("before-the-visit");

            station.clock.move(Duration.ofMinutes(31));
            sender.get("queue");
            send(sender, "between-the-visits");
            OpenDesk.awaited(sender, "queue", "between-the-visits");
            String next = officer.get(NEW).body();
            assertThat(next).contains("between-the-visits").doesNotContain("during-the-visit");
            assertThat(officer.get(NEW).body()).as("looked at again").contains("between-the-visits");
        }
    }
}
