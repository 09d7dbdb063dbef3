// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// What becomes of a request from a page that was opened under a session now over, or before somebody signed in anew.
/// Who only wants to look is asked to sign in and comes back; who sent something is told that it was not taken.
final class FormerPage implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException {
        if (LOOKING.contains(request.getMethod())) {
            String query = request.getQueryString();
            String here = LocalPath.ofPage(request.getRequestURI() + (query == null ? "" : "?" + query));
            response.sendRedirect(
                    here.equals("/") ? "/sign-in" : "/sign-in?back=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        } else {
            notTaken(request, response, HttpServletResponse.SC_UNAUTHORIZED, false);
        }
    }

    /// A token of forms that is not the present one.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (!(refused instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
        if (request.getRequestURI().equals("/sign-out") && !signedIn) {
            response.sendRedirect("/sign-in"); // they are out already
        } else {
            notTaken(request, response, HttpServletResponse.SC_FORBIDDEN, signedIn);
        }
    }

    private static void notTaken(HttpServletRequest request, HttpServletResponse response, int status, boolean signedIn)
            throws IOException {
        request.setAttribute(Unsent.ATTRIBUTE, Unsent.of(request, signedIn));
        response.sendError(status);
    }
}
