// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.kumkrong.desk.DeskSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookies in which a browser carries tokens: no script reads them, no other site sends them with a form.
@Component
final class SessionCookie {
    static final String SESSION = "session";
    static final String ENROLMENT = "enrolment";
    static final String CHALLENGE = "challenge";
    static final String PROVIDER = "provider";
    static final String KNOWN = "known";

    private static final Duration KNOWN_LASTS = Duration.ofDays(180);

    private final DeskSettings settings;

    SessionCookie(DeskSettings settings) {
        this.settings = settings;
    }

    Optional<String> read(HttpServletRequest request, String name) {
        String whole = settings.cookieName(name);
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(whole) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /// Sets it until the browser is closed.
    void set(HttpServletResponse response, String name, String token) {
        add(response, name, token, Duration.ofSeconds(-1));
    }

    /// Sets it for half a year.
    void keep(HttpServletResponse response, String name, String token) {
        add(response, name, token, KNOWN_LASTS);
    }

    void clear(HttpServletResponse response, String name) {
        add(response, name, "", Duration.ZERO);
    }

    private void add(HttpServletResponse response, String name, String token, Duration lasts) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(settings.cookieName(name), token)
                        .httpOnly(true)
                        .secure(settings.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(lasts)
                        .build()
                        .toString());
    }
}
