// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// A form that was sent and not taken, because nobody is signed in any more or because its page is too old: with what
/// was written in it, so that it can be sent again and nothing must be written twice.
///
/// @param over whether the session is over; otherwise only the page was too old
/// @param action where the form goes
/// @param fields what it carries; empty where it holds secrets or files, or comes from who knows where
/// @param page where it stood; the beginning where that is not known
public record Unsent(boolean over, String action, Map<String, List<String>> fields, String page) {
    /// Under which a request carries it to the page of mistakes.
    public static final String ATTRIBUTE = Unsent.class.getName();

    private static final List<String> DOORS = List.of("/sign-in", "/enrolment", "/language");

    /// What people do not write, but pages do: numbers of things, words of choices, paths.
    private static final Pattern NOT_WRITTEN =
            Pattern.compile("|[0-9a-f]{8}-[0-9a-f-]{27}.*|[A-Z_]+|true|false|/.*", Pattern.DOTALL);

    /// What a request carries.
    public static Unsent of(HttpServletRequest request, boolean signedIn) {
        String action = request.getRequestURI();
        boolean atDoor = DOORS.stream().anyMatch(action::startsWith);
        boolean shown = isFromOurPage(request)
                && !atDoor
                && !action.startsWith("/account")
                && !String.valueOf(request.getContentType()).startsWith("multipart/");
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (shown) {
            request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
            fields.remove("_csrf");
        }
        return new Unsent(!signedIn && !atDoor, action, fields, LocalPath.ofPage(page(request)));
    }

    /// Browsers say so themselves. What another site sends is not offered to be sent once more.
    private static boolean isFromOurPage(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        if (from != null) {
            return from.equals("same-origin");
        }
        URI origin = address(request.getHeader(HttpHeaders.ORIGIN));
        return origin != null && String.valueOf(origin.getAuthority()).equals(request.getHeader(HttpHeaders.HOST));
    }

    private static String page(HttpServletRequest request) {
        URI page = address(request.getHeader(HttpHeaders.REFERER));
        if (page == null || page.getRawPath() == null || !isFromOurPage(request)) {
            return "/";
        }
        return page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery();
    }

    private static @Nullable URI address(@Nullable String header) {
        try {
            return header == null ? null : URI.create(header);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Whether there is something to send again.
    public boolean canBeSent() {
        return !fields.isEmpty();
    }

    /// What somebody wrote in it, to read it again.
    public List<String> written() {
        return fields.values().stream()
                .flatMap(List::stream)
                .filter(value -> !NOT_WRITTEN.matcher(value.strip()).matches())
                .toList();
    }

    /// Without what was written.
    @Override
    public String toString() {
        return "a form not taken";
    }
}
