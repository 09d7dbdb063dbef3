// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.kumkrong.desk.access.ClientCall;
import org.kumkrong.desk.sources.Problem;
import org.kumkrong.desk.sources.RateLimit;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Lets through which client shows its token, in whichever way its wire has for it, as often as the rate allows.
final class ClientGate extends OncePerRequestFilter {
    /// Where StopNCII's clients show it.
    private static final String FUNCTION_KEY = "x-functions-key";

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final int SHOWN_CHARS_MAX = 400;
    private static final int WAIT_SECONDS = 5;

    private final ExchangeClients clients;
    private final RateLimit rate;
    private final JsonMapper json;

    ClientGate(ExchangeClients clients, RateLimit rate, JsonMapper json) {
        this.clients = clients;
        this.rate = rate;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ClientCall> call;
        try {
            call = shown(request).flatMap(clients::whose);
        } catch (DataAccessException | TransactionException e) {
            response.setHeader("Retry-After", Integer.toString(WAIT_SECONDS));
            refuse(response, Problem.unavailable());
            return;
        }
        if (call.isEmpty()) {
            response.setHeader(
                    "WWW-Authenticate",
                    request.getRequestURI().startsWith("/exchange/ncmec/") ? "Basic realm=\"exchange\"" : "Bearer");
            refuse(
                    response,
                    Problem.of(
                            401,
                            "no-token",
                            "No valid token",
                            "Show a token that an administrator of the desk has made and that is neither revoked nor expired:"
                                    + " as the password of Basic, as x-functions-key, or as Bearer."));
        } else if (!rate.allows(call.get().client())) {
            response.setHeader("Retry-After", Integer.toString(WAIT_SECONDS));
            refuse(response, Problem.tooMany(WAIT_SECONDS));
        } else {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(call.get());
            SecurityContextHolder.setContext(context);
            try {
                chain.doFilter(request, response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    /// The token, wherever it stands. Names beside it are not looked at: the token says who it is.
    private static Optional<String> shown(HttpServletRequest request) {
        String key = request.getHeader(FUNCTION_KEY);
        if (key != null) {
            return bounded(key.strip());
        }
        String shown = request.getHeader("Authorization");
        if (shown == null || shown.length() > SHOWN_CHARS_MAX) {
            return Optional.empty();
        }
        if (shown.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return bounded(shown.substring(BEARER.length()).strip());
        }
        return shown.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? password(shown.substring(BASIC.length()).strip())
                : Optional.empty();
    }

    private static Optional<String> bounded(String token) {
        return token.length() > SHOWN_CHARS_MAX ? Optional.empty() : Optional.of(token);
    }

    private static Optional<String> password(String encoded) {
        try {
            String both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(both.substring(both.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void refuse(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), problem);
    }
}
