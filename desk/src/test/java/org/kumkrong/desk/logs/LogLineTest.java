// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogLineTest {
    private static final LoggerContext CONTEXT = (LoggerContext) LoggerFactory.getILoggerFactory();

    private static String line(String form, String logger, String words, @Nullable Throwable thrown) {
        LogLine layout = new LogLine();
        layout.setForm(form);
        Logger said = CONTEXT.getLogger(logger);
        return layout.doLayout(new LoggingEvent("caller", said, Level.WARN, words, thrown, null));
    }

    private static JsonNode json(String line) {
        return JsonMapper.builder().build().readTree(line);
    }

    @Test
    void isOneObjectALineForPrograms() {
        String line = line("json", "org.kumkrong.desk.Sample", "two\nlines \"quoted\" ไทย", null);

        assertThat(line.lines()).hasSize(1);
        assertThat(line).endsWith("\n");
        assertThat(json(line).get("message").asString()).isEqualTo("two\nlines \"quoted\" ไทย");
        assertThat(json(line).get("level").asString()).isEqualTo("WARN");
        assertThat(json(line).get("at").asString()).endsWith("Z");
    }

    @Test
    void isOneCalmLineForPeople() {
        String line = line("text", "org.kumkrong.desk.Sample", "two\nlines", null);

        assertThat(line).endsWith(" WARN Sample: two / lines\n");
    }

    @Test
    void leavesOutWhatALibrarySays() {
        String said = "Invalid UUID string: 0899911223";

        for (String form : new String[] {"json", "text"}) {
            assertThat(line(form, "org.springframework.web.servlet.mvc.Resolver", said, null))
                    .doesNotContain("0899911223")
                    .contains("left out");
        }
    }

    @Test
    void saysOfAnExceptionWhatAndWhereAndNeverItsMessage() {
        Exception thrown = new IllegalStateException("zebrafinch", new IllegalArgumentException("okapi"));

        String line = line("json", "org.kumkrong.desk.Sample", "it broke", thrown);

        assertThat(line).doesNotContain("zebrafinch").doesNotContain("okapi");
        JsonNode causes = json(line).get("causes");
        assertThat(causes.size()).isEqualTo(2);
        assertThat(causes.get(0).get("type").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(causes.get(0).get("places").get(0).asString()).contains("LogLineTest");
        assertThat(line("text", "org.kumkrong.desk.Sample", "it broke", thrown)).doesNotContain("zebrafinch");
    }
}
