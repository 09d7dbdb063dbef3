// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands the signed-in officer, or their session, to the methods that ask for it.
final class ViewerArgument implements HandlerMethodArgumentResolver {
    static @Nullable Viewer current() {
        SignedIn signedIn = session();
        return signedIn == null ? null : signedIn.viewer();
    }

    private static @Nullable SignedIn session() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn ? signedIn : null;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType() == SignedIn.class ? session() : current();
    }
}
