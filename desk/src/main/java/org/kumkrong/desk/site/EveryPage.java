// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Unsent;
import org.kumkrong.desk.access.Viewer;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What every page knows: who looks, where they are, and whether all of it is made up.
@ControllerAdvice
class EveryPage {
    private final boolean demo;

    EveryPage(Environment environment) {
        this.demo = environment.getProperty("kumkrong.demo", Boolean.class, false);
    }

    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(@Nullable Viewer viewer) {
        return viewer;
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    /// A form that was not taken, on the page that says so.
    @ModelAttribute("unsent")
    @Nullable
    Unsent unsent(HttpServletRequest request) {
        return (Unsent) request.getAttribute(Unsent.ATTRIBUTE);
    }

    /// A field that could not be read, on the page that says so.
    @ModelAttribute("misread")
    @Nullable
    Misread misread(HttpServletRequest request) {
        return (Misread) request.getAttribute(Misread.ATTRIBUTE);
    }

    /// A form that was refused, on its page.
    @ModelAttribute("refused")
    Refused refused(HttpServletRequest request) {
        return Refused.in(request);
    }

    /// Where to come back to after choosing a language; from a page of mistakes, to the address that led there.
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String query = misread(request) == null ? request.getQueryString() : null; // it holds what was misread
        boolean readable = "GET".equals(request.getMethod());
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String address ? address : request.getRequestURI();
        return readable ? path + (query == null ? "" : "?" + query) : "/";
    }
}
