// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Open;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// What becomes of a request for an officer's page whose fields cannot be read: a browser hears on a page which one it
/// is, a script as JSON. In a path such a value names nothing that is there. Programs of others have their own answers.
/// The log names the route and nothing that was sent.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MisreadFields implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(MisreadFields.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception mistake) {
        if (!(handler instanceof HandlerMethod route) || !isOfAPage(route)) {
            return null;
        }
        try {
            if (isInPath(mistake)) {
                say(route);
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return new ModelAndView();
            }
            Optional<String> field = field(mistake);
            if (field.isEmpty()) {
                return null;
            }
            say(route);
            request.setAttribute(Misread.ATTRIBUTE, Misread.of(field.get(), request));
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException("answering a field that cannot be read", e);
        }
    }

    private static void say(HandlerMethod route) {
        LOG.info("a field could not be read: {}", route.getShortLogMessage());
    }

    private static boolean isOfAPage(HandlerMethod route) {
        return route.hasMethodAnnotation(Needs.class) || route.hasMethodAnnotation(Open.class);
    }

    private static boolean isInPath(Exception mistake) {
        return mistake instanceof MethodArgumentTypeMismatchException mismatch
                && !mismatch.getParameter().hasParameterAnnotation(RequestParam.class);
    }

    /// The field's name; empty where the mistake is another.
    private static Optional<String> field(Exception mistake) {
        return switch (mistake) {
            case MethodArgumentTypeMismatchException mismatch -> Optional.of(mismatch.getName());
            case MissingServletRequestParameterException missing -> Optional.of(missing.getParameterName());
            case MissingServletRequestPartException missing -> Optional.of(missing.getRequestPartName());
            case BindException bound ->
                bound.getFieldErrors().stream().map(FieldError::getField).findFirst();
            default -> Optional.empty();
        };
    }
}
