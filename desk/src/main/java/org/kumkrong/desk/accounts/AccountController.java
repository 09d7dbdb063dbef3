// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.SignedIn;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An officer's own account: password, codes, recovery codes, sessions.
@Controller
class AccountController {
    private static final String PAGE = "accounts/account";
    private static final String CODES_PAGE = "accounts/totp";

    /// What a page may be told in its address.
    private static final Set<String> DONE = Set.of("password", "totp", "removed", "ended", "passkey", "provider");

    private static final Set<String> REFUSED =
            Set.of("password.wrong", "sign-in.wait", "factor.last", "account.demo", "provider.refused");

    private final OwnAccount own;
    private final Accounts accounts;
    private final TotpOffer offers;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final AgencyProvider provider;
    private final Wall wall;

    AccountController(
            OwnAccount own,
            Accounts accounts,
            TotpOffer offers,
            RecoveryCodes recovery,
            Passkeys passkeys,
            Sessions sessions,
            AgencyProvider provider,
            Wall wall) {
        this.own = own;
        this.accounts = accounts;
        this.offers = offers;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.provider = provider;
        this.wall = wall;
    }

    @Needs(Act.OWN_ACCOUNT)
    @GetMapping("/account")
    String show(
            Viewer viewer,
            SignedIn here,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String refused,
            Model model) {
        if (done != null && DONE.contains(done)) {
            model.addAttribute("done", done);
        }
        if (refused != null && REFUSED.contains(refused)) {
            model.addAttribute("mistake", refused);
        }
        return show(viewer, here, model);
    }

    private String show(Viewer viewer, SignedIn here, Model model) {
        Account account = own.of(viewer);
        model.addAttribute("account", account);
        model.addAttribute("here", "/account");
        model.addAttribute("thisSession", here.session());
        model.addAttribute("provider", provider.agencyOf(account));
        wall.read(viewer, jdbc -> {
            model.addAttribute("passkeys", passkeys.of(jdbc, viewer.officerId()));
            model.addAttribute("codesLeft", RecoveryCodes.left(jdbc, viewer.officerId()));
            model.addAttribute("sessions", sessions.of(jdbc, viewer.officerId()));
            model.addAttribute("bound", Accounts.hasProvider(jdbc, viewer.officerId()));
            return model;
        });
        return PAGE;
    }

    private String again(String mistake, Viewer viewer, SignedIn here, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("mistake", mistake);
        return show(viewer, here, model);
    }

    private static String done(String what) {
        return "redirect:/account?done=" + what;
    }

    @Needs(Act.OWN_ACCOUNT)
    @PostMapping("/account/password")
    String password(
            Viewer viewer,
            SignedIn here,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> mistake = own.refusal(viewer, current, request.getRemoteAddr())
                .or(() -> password.equals(again) ? Optional.empty() : Optional.of("password.apart"))
                .or(() -> PasswordRule.complaint(password, own.of(viewer).signInName()));
        if (mistake.isPresent()) {
            return again(mistake.get(), viewer, here, response, model);
        }
        String hash = accounts.hash(password);
        own.change(viewer, "password-changed", jdbc -> {
            OwnAccount.endOthers(jdbc, viewer, here);
            return Accounts.setPassword(jdbc, viewer.officerId(), hash);
        });
        return done("password");
    }

    @Needs(Act.OWN_ACCOUNT)
    @GetMapping("/account/totp")
    String offer(Viewer viewer, Model model) {
        Account account = own.of(viewer);
        if (!account.demo()) {
            model.addAttribute("offer", offers.make(account));
        }
        return CODES_PAGE;
    }

    @Needs(Act.OWN_ACCOUNT)
    @PostMapping("/account/totp")
    String takeOffer(
            Viewer viewer,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String sealed,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> mistake = own.refusal(viewer, current, request.getRemoteAddr());
        if (mistake.isEmpty()
                && own.change(
                                viewer,
                                "codes-set-up",
                                jdbc -> offers.accept(jdbc, viewer.officerId(), sealed, code) ? true : null)
                        .isEmpty()) {
            mistake = Optional.of("totp.wrong");
        }
        if (mistake.isEmpty()) {
            return done("totp");
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("mistake", mistake.get());
        Account account = own.of(viewer);
        if (!account.demo()) {
            model.addAttribute("offer", offers.again(account, sealed));
        }
        return CODES_PAGE;
    }

    @Needs(Act.OWN_ACCOUNT)
    @PostMapping("/account/totp/removal")
    String removeCodes(
            Viewer viewer,
            SignedIn here,
            @RequestParam(defaultValue = "") String current,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> mistake = own.refusal(viewer, current, request.getRemoteAddr());
        if (mistake.isEmpty()
                && !own.removeFactor(
                        viewer,
                        "codes-removed",
                        jdbc -> jdbc.sql("update officer set totp_secret = null where officer_id = :officer")
                                        .param("officer", viewer.officerId())
                                        .update()
                                > 0)) {
            mistake = Optional.of("factor.last");
        }
        return mistake.isPresent() ? again(mistake.get(), viewer, here, response, model) : done("removed");
    }

    @Needs(Act.OWN_ACCOUNT)
    @PostMapping("/account/recovery-codes")
    String replaceCodes(
            Viewer viewer,
            SignedIn here,
            @RequestParam(defaultValue = "") String current,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> mistake = own.refusal(viewer, current, request.getRemoteAddr());
        if (mistake.isPresent()) {
            return again(mistake.get(), viewer, here, response, model);
        }
        List<String> codes = own.change(
                        viewer,
                        "recovery-codes-replaced",
                        jdbc -> recovery.replace(jdbc, viewer.officerId(), viewer.agencyId()))
                .orElseThrow();
        model.addAttribute("codes", codes);
        model.addAttribute("next", "/account");
        return "accounts/recovery-codes";
    }

    @Needs(Act.OWN_ACCOUNT)
    @PostMapping("/account/sessions/{session}/end")
    String end(Viewer viewer, @PathVariable UUID session) {
        own.change(viewer, "session-ended", jdbc -> Sessions.end(jdbc, viewer.officerId(), session) ? true : null);
        return done("ended");
    }

    @Needs(Act.OWN_ACCOUNT)
    @PostMapping("/account/sessions/end-others")
    String endOthers(Viewer viewer, SignedIn here) {
        own.change(viewer, "session-ended", jdbc -> OwnAccount.endOthers(jdbc, viewer, here) > 0 ? true : null);
        return done("ended");
    }
}
