// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.ProgramCall;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Lets through which program shows its token, as often as the rate allows.
public final class ProgramGate extends OncePerRequestFilter {
    private static final int SHOWN_CHARS_MAX = 400;
    private static final int WAIT_SECONDS = 5;

    private final Door door;
    private final RateLimit rate;
    private final JsonMapper json;

    /// @param rate counts each program by itself
    public ProgramGate(Door door, RateLimit rate, JsonMapper json) {
        this.door = door;
        this.rate = rate;
        this.json = json;
    }

    /// What one interface asks of the programs that come to it.
    public interface Door {
        /// Whose token a request shows; empty where it shows none that holds.
        Optional<? extends ProgramCall> whose(HttpServletRequest request);

        /// How to show one, for the header `WWW-Authenticate`.
        String scheme(HttpServletRequest request);

        /// What whoever shows none is told.
        Problem noToken();

        /// Whether a request needs no token.
        default boolean isOpen(HttpServletRequest request) {
            return false;
        }
    }

    /// What follows a scheme in a header, where it begins with that and is no longer than any token.
    ///
    /// @param scheme such as `Bearer `; empty where the header holds the token alone
    public static Optional<String> shown(String scheme, @Nullable String header) {
        return header == null
                        || header.length() > SHOWN_CHARS_MAX
                        || !header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.empty()
                : Optional.of(header.substring(scheme.length()).strip());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return door.isOpen(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<? extends ProgramCall> call;
        try {
            call = door.whose(request);
        } catch (DataAccessException | TransactionException e) {
            refuseForNow(response, Problem.unavailable());
            return;
        }
        if (call.isEmpty()) {
            response.setHeader("WWW-Authenticate", door.scheme(request));
            refuse(response, door.noToken());
        } else if (!rate.allows(call.get().program())) {
            refuseForNow(response, Problem.tooMany(WAIT_SECONDS));
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

    private void refuseForNow(HttpServletResponse response, Problem problem) throws IOException {
        response.setHeader("Retry-After", Integer.toString(WAIT_SECONDS));
        refuse(response, problem);
    }

    private void refuse(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), problem);
    }
}
