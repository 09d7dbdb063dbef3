// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Asks the policy about every route before it runs. A refusal looks like a page that does not exist.
/// An answer that goes
/// on for a while is asked about when it begins: at its end there is nothing left to refuse.
final class RouteGuard implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ASYNC
                || !(handler instanceof HandlerMethod route)
                || !route.getBeanType().getPackageName().startsWith("org.kumkrong.")) {
            return true;
        }
        Needs needs = route.getMethodAnnotation(Needs.class);
        boolean allowed = needs == null
                ? route.hasMethodAnnotation(Open.class)
                        || (route.hasMethodAnnotation(ForSources.class)
                                && SecurityContextHolder.getContext().getAuthentication() instanceof SourceCall)
                        || (route.hasMethodAnnotation(ForClients.class)
                                && SecurityContextHolder.getContext().getAuthentication() instanceof ClientCall)
                : Policy.decide(ViewerArgument.current(), needs.value()) == Policy.Answer.ALLOWED;
        if (!allowed) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return allowed;
    }
}
