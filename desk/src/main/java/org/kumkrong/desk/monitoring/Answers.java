// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.monitoring;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/// How this process answered, by the pattern of the route and never by the address itself. Safe for threads.
@Component
final class Answers {
    /// Where no route was found, or somebody had to sign in first.
    static final String NO_ROUTE = "none";

    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int UNAUTHORIZED = 401;

    private final Map<String, Histogram> seconds = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final LongAdder wrongSignIns = new LongAdder();

    void count(String method, String route, int status, Duration took) {
        String labels = "method=\"" + (METHODS.contains(method) ? method : "other") + "\",route=\"" + route + '"';
        seconds.computeIfAbsent(labels, each -> new Histogram(SECONDS)).add(took.toNanos() / 1e9);
        counts.computeIfAbsent(labels + ",status=\"" + status / 100 + "xx\"", each -> new LongAdder())
                .increment();
        if (status == UNAUTHORIZED && route.startsWith("/sign-in")) {
            wrongSignIns.increment();
        }
    }

    void write(PrometheusText text) {
        text.begin("kumkrong_answer_seconds", "histogram", "Time to answer, by route. Streams are not counted.");
        new TreeMap<>(seconds).forEach((labels, each) -> each.write(text, "kumkrong_answer_seconds", labels));
        text.begin("kumkrong_answers_total", "counter", "Answers, by route and class of status.");
        new TreeMap<>(counts).forEach((labels, each) -> text.line("kumkrong_answers_total", labels, each.sum()));
        text.begin("kumkrong_sign_in_failures_total", "counter", "Wrong attempts to sign in.");
        text.line("kumkrong_sign_in_failures_total", "", wrongSignIns.sum());
    }
}
