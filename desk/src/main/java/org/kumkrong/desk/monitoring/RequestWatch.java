// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.monitoring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.kumkrong.desk.logs.LogLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Gives each request a number, which its log lines and its answer carry, and counts how it was answered.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestWatch extends OncePerRequestFilter {
    /// Where the answer has the number, so that an officer can tell it to whoever reads the log.
    static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(RequestWatch.class);
    private static final int NUMBER_BYTES = 8;
    private static final int SERVER_ERROR = 500;

    private final SecureRandom chance;
    private final Answers answers;

    RequestWatch(SecureRandom chance, Answers answers) {
        this.chance = chance;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] number = new byte[NUMBER_BYTES];
        chance.nextBytes(number);
        String id = HexFormat.of().formatHex(number);
        response.setHeader(HEADER, id);
        long began = System.nanoTime();
        boolean answered = false;
        try (MDC.MDCCloseable kept = MDC.putCloseable(LogLine.REQUEST, id)) {
            chain.doFilter(request, response);
            answered = true;
            if (response.getStatus() >= SERVER_ERROR) {
                LOG.warn("{} {} answered {}", method(request), route(request), response.getStatus());
            }
        } finally {
            if (!request.isAsyncStarted()) {
                answers.count(
                        request.getMethod(),
                        route(request),
                        answered ? response.getStatus() : SERVER_ERROR,
                        Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    private static String method(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "POST".equals(request.getMethod())
                ? request.getMethod()
                : "another method at";
    }

    /// The route's pattern, such as `/tips/{tip}`: what was asked for itself may be a name that somebody typed.
    private static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : Answers.NO_ROUTE;
    }
}
