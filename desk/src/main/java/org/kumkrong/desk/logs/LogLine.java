// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One line of the log: calm text for people, or one JSON object for programs.
///
/// What libraries say may quote addresses, forms or rows, and so may the message of any exception.
/// Therefore the words of
/// a library are left out but for a few that speak of machines only; and of an exception stand its types and the places
/// it came through.
public final class LogLine extends LayoutBase<ILoggingEvent> {
    /// The name under which a request's number is kept with the thread that serves it.
    public static final String REQUEST = "request";

    private static final String OURS = "org.kumkrong.";
    private static final int CAUSES_MAX = 5;
    private static final int PLACES_MAX = 8;

    /// Libraries that speak of addresses, ports and settings of machines.
    private static final List<String> OF_MACHINES = List.of(
            "com.zaxxer.hikari",
            "org.flywaydb",
            "org.springframework.boot",
            "org.springframework.context",
            "org.springframework.beans",
            "org.apache.catalina.startup");

    private static final JsonFactory JSON = new JsonFactory();

    private boolean json;
    private boolean quoting;

    /// What to write: `json`, or anything else for text. Called with the value of KUMKRONG_LOG.
    public void setForm(String form) {
        json = form.strip().equalsIgnoreCase("json");
    }

    /// Whether to write whatever anybody says, messages of exceptions too: `true` where all data is made
    /// up, as in tests.
    public void setQuoting(String all) {
        quoting = Boolean.parseBoolean(all);
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        return json ? asJson(event) : asText(event);
    }

    private String asText(ILoggingEvent event) {
        StringBuilder line = new StringBuilder();
        line.append(at(event))
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1))
                .append(": ")
                .append(onOneLine(words(event)));
        String request = request(event);
        if (request != null) {
            line.append(" [request ").append(request).append(']');
        }
        line.append('\n');
        for (Cause cause : causes(event.getThrowableProxy())) {
            line.append("    ").append(cause.type()).append('\n');
            cause.places()
                    .forEach(place -> line.append("        at ").append(place).append('\n'));
        }
        return line.toString();
    }

    private String asJson(ILoggingEvent event) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("at", at(event));
            json.writeStringProperty("level", event.getLevel().toString());
            json.writeStringProperty("logger", event.getLoggerName());
            json.writeStringProperty("thread", event.getThreadName());
            String request = request(event);
            if (request != null) {
                json.writeStringProperty("request", request);
            }
            json.writeStringProperty("message", words(event));
            List<Cause> causes = causes(event.getThrowableProxy());
            if (!causes.isEmpty()) {
                json.writeArrayPropertyStart("causes");
                for (Cause cause : causes) {
                    json.writeStartObject();
                    json.writeStringProperty("type", cause.type());
                    json.writeArrayPropertyStart("places");
                    cause.places().forEach(json::writeString);
                    json.writeEndArray();
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return line.append('\n').toString();
    }

    private static String at(ILoggingEvent event) {
        return Instant.ofEpochMilli(event.getTimeStamp()).toString();
    }

    private String words(ILoggingEvent event) {
        String logger = event.getLoggerName();
        boolean known =
                quoting || logger.startsWith(OURS) || OF_MACHINES.stream().anyMatch(logger::startsWith);
        return known ? event.getFormattedMessage() : "(its words are left out: they may quote what was sent)";
    }

    private static String onOneLine(String words) {
        return words.replaceAll("\\R", " / ");
    }

    private static @Nullable String request(ILoggingEvent event) {
        Map<String, String> kept = event.getMDCPropertyMap();
        return kept == null ? null : kept.get(REQUEST);
    }

    /// An exception: its type, and where it came from.
    private record Cause(String type, List<String> places) {}

    private List<Cause> causes(@Nullable IThrowableProxy first) {
        List<Cause> causes = new ArrayList<>();
        for (IThrowableProxy at = first; at != null && causes.size() < CAUSES_MAX; at = at.getCause()) {
            List<String> places = new ArrayList<>();
            StackTraceElementProxy[] stack = at.getStackTraceElementProxyArray();
            for (int i = 0; stack != null && i < stack.length && places.size() < PLACES_MAX; i++) {
                String place = stack[i].getStackTraceElement().toString();
                if (i == 0 || place.contains(OURS)) {
                    places.add(place);
                }
            }
            causes.add(new Cause(quoting ? at.getClassName() + ": " + at.getMessage() : at.getClassName(), places));
        }
        return causes;
    }
}
