// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.UriComponentsBuilder;

/// Where a controller answers `refused:/facts?rulesWrong`, the page at that address is shown at once,
/// as to somebody who
/// looks at it, but with the status of a form that cannot be taken, and with all that was typed. A redirect would lose
/// that, or carry it in an address.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedForms implements ViewResolver {
    private static final String PREFIX = "refused:";

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith(PREFIX) ? new Page(name.substring(PREFIX.length())) : null;
    }

    private record Page(String address) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            Looking looking = new Looking(request, address);
            Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            request.setAttribute(Refused.ATTRIBUTE, Refused.of(request, looking.path));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            request.getRequestDispatcher(looking.path).forward(looking, response);
            request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route); // of the form, for the log
        }
    }

    /// The request as if only the page had been asked for.
    private static final class Looking extends HttpServletRequestWrapper {
        private final String path;
        private final @Nullable String query;
        private final Map<String, String[]> asked = new LinkedHashMap<>();

        Looking(HttpServletRequest sent, String address) {
            super(sent);
            var parts = UriComponentsBuilder.fromUriString(address).build();
            this.path = String.valueOf(parts.getPath());
            this.query = parts.getQuery();
            MultiValueMap<String, String> values = parts.getQueryParams();
            values.forEach((name, all) -> asked.put(
                    name, all.stream().map(value -> value == null ? "" : value).toArray(String[]::new)));
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getQueryString() {
            return query;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(asked);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(asked.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = asked.get(name);
            return values == null ? null : values.clone();
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = asked.get(name);
            return values == null ? null : values[0];
        }
    }
}
