// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.events.Events;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in: name and password, then the code of the moment.
@Controller
class SignInController {
    private static final String AWAITS_CODE = "kumkrong.awaits-code";

    private final Officers officers;
    private final Attempts attempts;
    private final Wall wall;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignInController(Officers officers, Attempts attempts, Wall wall) {
        this.officers = officers;
        this.attempts = attempts;
        this.wall = wall;
    }

    @Open
    @GetMapping("/sign-in")
    String show() {
        return "access/sign-in";
    }

    @Open
    @PostMapping("/sign-in")
    String password(
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (attempts.tooMany(name, request.getRemoteAddr())) {
            return again(model, "sign-in.wait", response);
        }
        Optional<Officers.Known> known = officers.withPassword(name, password);
        if (known.isEmpty()) {
            attempts.failed(name, request.getRemoteAddr());
            return again(model, "sign-in.wrong", response);
        }
        if (known.get().needsCode()) {
            request.changeSessionId();
            request.getSession().setAttribute(AWAITS_CODE, known.get().viewer().officerId());
            return "redirect:/sign-in/code";
        }
        return welcome(known.get().viewer(), request, response);
    }

    @Open
    @GetMapping("/sign-in/code")
    String askCode(HttpSession session) {
        return session.getAttribute(AWAITS_CODE) == null ? "redirect:/sign-in" : "access/code";
    }

    @Open
    @PostMapping("/sign-in/code")
    String code(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getSession().getAttribute(AWAITS_CODE) instanceof UUID officer)) {
            return "redirect:/sign-in";
        }
        if (attempts.tooMany(officer.toString(), request.getRemoteAddr())) {
            request.getSession().removeAttribute(AWAITS_CODE);
            return again(model, "sign-in.wait", response);
        }
        Optional<Viewer> viewer = officers.withCode(officer, code);
        if (viewer.isEmpty()) {
            attempts.failed(officer.toString(), request.getRemoteAddr());
            model.addAttribute("mistake", "sign-in.code.wrong");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return "access/code";
        }
        return welcome(viewer.get(), request, response);
    }

    private static String again(Model model, String mistake, HttpServletResponse response) {
        model.addAttribute("mistake", mistake);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return "access/sign-in";
    }

    private String welcome(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        request.getSession().removeAttribute(AWAITS_CODE);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(viewer));
        sessions.saveContext(context, request, response);
        wall.write(viewer, jdbc -> {
            Events.record(
                    jdbc, viewer, "signed-in", "officer", viewer.officerId().toString(), "");
            return viewer;
        });
        return "redirect:/";
    }
}
