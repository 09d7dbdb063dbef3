// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.SignedIn;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Tells the outer wall who a request comes from, by the token in its cookie; and ends a session on leaving.
@Component
final class SessionGate implements SecurityContextRepository, LogoutHandler {
    private final Sessions sessions;
    private final SessionCookie cookies;
    private final Wall wall;

    SessionGate(Sessions sessions, SessionCookie cookies, Wall wall) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.wall = wall;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Asked(request);
    }

    /// The database is asked when somebody wants to know, and once.
    private final class Asked implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext found;
        private boolean signedIn;

        Asked(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext context = found;
            if (context == null) {
                Optional<SignedIn> session = session();
                context = SecurityContextHolder.createEmptyContext();
                session.ifPresent(context::setAuthentication);
                signedIn = session.isPresent();
                found = context;
            }
            return context;
        }

        /// The page that says the database is away cannot ask it who looks: it is shown as to a stranger. The end of an
        /// answer that went on for a while needs to know nobody.
        private Optional<SignedIn> session() {
            try {
                return cookies.read(request, SessionCookie.SESSION).flatMap(sessions::find);
            } catch (DataAccessException | TransactionException e) {
                if (request.getDispatcherType() != DispatcherType.ERROR
                        && request.getDispatcherType() != DispatcherType.ASYNC) {
                    throw e;
                }
                return Optional.empty();
            }
        }

        @Override
        public boolean isGenerated() {
            get();
            return !signedIn;
        }
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /// Nothing to do: a session is begun where somebody signs in, not here.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookies.read(request, SessionCookie.SESSION).isPresent();
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        cookies.clear(response, SessionCookie.SESSION);
        if (authentication instanceof SignedIn left) {
            wall.write(left.viewer(), jdbc -> {
                Sessions.end(jdbc, left.viewer().officerId(), left.session());
                Events.record(jdbc, left.viewer(), "signed-out", "officer", left.getName(), "");
                return true;
            });
        }
    }
}
