// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Open;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in: name and password, then the code of the moment or a recovery code.
@Controller
class SignInController {
    private final Accounts accounts;
    private final Attempts attempts;
    private final SigningIn signingIn;
    private final RecoveryCodes recovery;
    private final AgencyProvider provider;
    private final KnownBrowser known;
    private final Wall wall;

    SignInController(
            Accounts accounts,
            Attempts attempts,
            SigningIn signingIn,
            RecoveryCodes recovery,
            AgencyProvider provider,
            KnownBrowser known,
            Wall wall) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.signingIn = signingIn;
        this.recovery = recovery;
        this.provider = provider;
        this.known = known;
        this.wall = wall;
    }

    @Open
    @GetMapping("/sign-in")
    String show(@RequestParam(required = false) @Nullable String no, Model model) {
        if ("factor".equals(no) || "role".equals(no) || "provider".equals(no)) {
            model.addAttribute("mistake", "sign-in.no." + no);
        }
        model.addAttribute("provider", provider.agency());
        return "accounts/sign-in";
    }

    @Open
    @PostMapping("/sign-in")
    String password(
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String place = known.place(name, request);
        Attempts.Answer attempt = attempts.begin(name, place);
        if (attempt == Attempts.Answer.WAIT) {
            return again(model, "sign-in.wait", response);
        }
        Optional<Account> account = accounts.withPassword(name, password);
        if (account.isEmpty()) {
            if (attempt == Attempts.Answer.TRY_LAST) {
                wall.whileSigningIn(jdbc -> heldUp(jdbc, accounts.named(jdbc, name)));
            }
            return again(model, "sign-in.wrong", response);
        }
        attempts.succeeded(name, place);
        return signingIn.withPassword(account.get(), request, response);
    }

    /// That somebody guesses at an account is for the account's agency to know.
    private static boolean heldUp(JdbcClient jdbc, Optional<Account> guessed) {
        guessed.ifPresent(account -> Events.recordOf(
                jdbc,
                account.agencyId(),
                null,
                "sign-in-held-up",
                "officer",
                account.officerId().toString(),
                ""));
        return guessed.isPresent();
    }

    @Open
    @GetMapping("/sign-in/code")
    String askCode(HttpServletRequest request, Model model) {
        Optional<UUID> officer = signingIn.awaited(request);
        return officer.isEmpty() ? "redirect:/sign-in" : codePage(officer.get(), model);
    }

    private String codePage(UUID officer, Model model) {
        Optional<Account> account = wall.whileSigningIn(jdbc -> accounts.of(jdbc, officer));
        model.addAttribute("codes", account.isPresent() && account.get().totpSecret() != null);
        model.addAttribute("passkeys", wall.whileSigningIn(jdbc -> Accounts.hasPasskey(jdbc, officer)));
        return "accounts/code";
    }

    @Open
    @PostMapping("/sign-in/code")
    String code(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<UUID> awaited = signingIn.awaited(request);
        if (awaited.isEmpty()) {
            return "redirect:/sign-in";
        }
        UUID officer = awaited.get();
        String everywhere = "codes of " + officer; // only who has the password comes here, from wherever
        Attempts.Answer attempt = attempts.begin(everywhere, everywhere);
        if (attempt == Attempts.Answer.WAIT) {
            signingIn.forget(request, response);
            return again(model, "sign-in.wait", response);
        }
        boolean digits = code.strip().matches("[0-9 ]{6,7}");
        boolean right = wall.whileSigningIn(jdbc ->
                digits ? accounts.takesCode(jdbc, officer, code.replace(" ", "")) : recovery.take(jdbc, officer, code));
        if (!right) {
            if (attempt == Attempts.Answer.TRY_LAST) {
                wall.whileSigningIn(jdbc -> heldUp(jdbc, accounts.of(jdbc, officer)));
            }
            model.addAttribute("mistake", "sign-in.code.wrong");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return codePage(officer, model);
        }
        attempts.succeeded(everywhere, everywhere);
        return signingIn.open(officer, digits ? Means.CODE : Means.RECOVERY, request, response);
    }

    private String again(Model model, String mistake, HttpServletResponse response) {
        model.addAttribute("mistake", mistake);
        model.addAttribute("provider", provider.agency());
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return "accounts/sign-in";
    }
}
