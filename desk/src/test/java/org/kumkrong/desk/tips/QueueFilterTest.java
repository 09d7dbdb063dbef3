// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueFilterTest {
    private static final String SEARCH = "6f1d1ab0-7c0f-4a8e-9a51-000000000001";
    private static final UUID TIP = new UUID(0, 7);

    @Test
    void isItsAddress() {
        QueueFilter filter = new QueueFilter(Map.of("band", "URGENT", "service", "Chat & Co", "children", "true"));

        assertThat(filter.address()).isEqualTo("/queue?band=URGENT&service=Chat+%26+Co&children=true");
        assertThat(QueueFilter.parse(filter.address())).isEqualTo(filter);
        assertThat(new QueueFilter(Map.of()).address()).isEqualTo("/queue");
    }

    @ParameterizedTest
    @CsvSource({
        "band, FAST",
        "kind, UNHEARD_OF",
        "within, 3",
        "owner, officer",
        "from, 30/11/2026",
        "from, 2026-02-31",
        "search, 0815550142",
        "after, -2",
        "q, 0815550142"
    })
    void leavesOutWhatMeansNothing(String name, String value) {
        assertThat(new QueueFilter(Map.of(name, value)).asked()).isEmpty();
    }

    @Test
    void beginsAnewWhenSomethingIsAskedOtherwise() {
        QueueFilter third = new QueueFilter(Map.of("search", SEARCH, "after", TIP.toString()));

        assertThat(third.with("owner", "mine").address()).isEqualTo("/queue?owner=mine&search=" + SEARCH);
        assertThat(third.after(TIP).after()).contains(TIP);
        assertThat(third.with("search", "").address()).isEqualTo("/queue");
    }

    @Test
    void countsDaysAsBangkokDoes() {
        QueueFilter filter = new QueueFilter(Map.of("from", "2026-11-14", "to", "2026-11-14"));

        assertThat(filter.begins()).contains(Instant.parse("2026-11-13T17:00:00Z"));
        assertThat(filter.ends()).contains(Instant.parse("2026-11-14T17:00:00Z"));
    }
}
