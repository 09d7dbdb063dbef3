// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.access.AgencyId;

class PullTurnsTest {
    private final PullTurns turns = new PullTurns();

    private static PullTurns.Due due(int number, String server) {
        return new PullTurns.Due(new UUID(0, number), new AgencyId(new UUID(1, 1)), "https://" + server + "/lists");
    }

    private static List<PullTurns.Due> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> due(number, "peer" + number + ".example"))
                .toList();
    }

    @Test
    void asksServersSideBySideUpToALimit() {
        List<PullTurns.Due> all = many(PullTurns.AT_ONCE_MAX + 2);

        assertThat(turns.begin(all)).isEqualTo(all.subList(0, PullTurns.AT_ONCE_MAX));
        assertThat(turns.begin(all)).isEmpty();
        turns.end(all.get(3));
        assertThat(turns.begin(all)).containsExactly(all.get(PullTurns.AT_ONCE_MAX));
    }

    @Test
    void asksOneServerForOnePullAtATime() {
        PullTurns.Due one = due(1, "lists.example:8443");
        PullTurns.Due other = due(2, "lists.example:8443");
        PullTurns.Due elsewhere = due(3, "lists.example");

        assertThat(turns.begin(List.of(one, other, elsewhere))).containsExactly(one, elsewhere);
        turns.end(one);
        assertThat(turns.begin(List.of(one, other))).containsExactly(other);
    }

    @Test
    void letsThoseFirstWhoHaveWaitedLongest() {
        List<PullTurns.Due> all = many(PullTurns.AT_ONCE_MAX + 1);
        turns.begin(all).forEach(turns::end);

        assertThat(turns.begin(all)).startsWith(all.getLast()).doesNotContain(all.get(PullTurns.AT_ONCE_MAX - 1));
    }
}
