// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.kumkrong.desk.access.SourceCall;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Lets through who shows a token, as often as the rate allows.
final class TokenGate extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final int TOKEN_CHARS_MAX = 200;
    private static final int WAIT_SECONDS = 5;

    private final SourceTokens tokens;
    private final RateLimit rate;
    private final JsonMapper json;

    TokenGate(SourceTokens tokens, RateLimit rate, JsonMapper json) {
        this.tokens = tokens;
        this.rate = rate;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals(OpenApiController.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SourceCall> call;
        try {
            call = whose(request);
        } catch (DataAccessException | TransactionException e) {
            response.setHeader("Retry-After", Integer.toString(WAIT_SECONDS));
            refuse(response, Problem.unavailable());
            return;
        }
        if (call.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(response, Problem.noToken());
        } else if (!rate.allows(call.get().token())) {
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

    private Optional<SourceCall> whose(HttpServletRequest request) {
        String shown = request.getHeader("Authorization");
        return shown == null
                        || !shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        || shown.length() > TOKEN_CHARS_MAX
                ? Optional.empty()
                : tokens.whose(shown.substring(SCHEME.length()).strip());
    }

    private void refuse(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), problem);
    }
}
