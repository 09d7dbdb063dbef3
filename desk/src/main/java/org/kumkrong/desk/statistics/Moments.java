// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The moments between which a period lies, as the parameters `since` and `before` of a question.
final class Moments {
    private Moments() {}

    static JdbcClient.StatementSpec of(JdbcClient.StatementSpec question, Period period) {
        return question.param("since", period.begins().atOffset(ZoneOffset.UTC))
                .param("before", period.ends().atOffset(ZoneOffset.UTC));
    }
}
