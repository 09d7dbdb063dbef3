// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.LocalPath;
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
    String show(
            @RequestParam(required = false) @Nullable String no,
            @RequestParam(defaultValue = "") String back,
            Model model) {
        if ("factor".equals(no) || "role".equals(no) || "provider".equals(no)) {
            model.addAttribute("mistake", "sign-in.no." + no);
        }
        return signInPage(back, model);
    }

    private String signInPage(String back, Model model) {
        model.addAttribute("provider", provider.agency());
        comeBack(back, model);
        return "accounts/sign-in";
    }

    /// The page on which they were before, where there is one.
    private static void comeBack(String back, Model model) {
        String page = LocalPath.ofPage(back);
        model.addAttribute("back", page.equals("/") ? null : page);
    }

    @Open
    @PostMapping("/sign-in")
    String password(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String place = known.place(name, request);
        Attempts.Answer attempt = attempts.begin(name, place);
        if (attempt == Attempts.Answer.WAIT) {
            return again(back, model, "sign-in.wait", response);
        }
        Optional<Account> account = accounts.withPassword(name, password);
        if (account.isEmpty()) {
            if (attempt == Attempts.Answer.TRY_LAST) {
                wall.whileSigningIn(jdbc -> heldUp(jdbc, accounts.named(jdbc, name)));
            }
            return again(back, model, "sign-in.wrong", response);
        }
        attempts.succeeded(name, place);
        return signingIn.withPassword(account.get(), back, request, response);
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
    String askCode(@RequestParam(defaultValue = "") String back, HttpServletRequest request, Model model) {
        Optional<UUID> officer = signingIn.awaited(request);
        return officer.isEmpty() ? SigningIn.step("/sign-in", back) : codePage(officer.get(), back, model);
    }

    private String codePage(UUID officer, String back, Model model) {
        comeBack(back, model);
        Optional<Account> account = wall.whileSigningIn(jdbc -> accounts.of(jdbc, officer));
        model.addAttribute("codes", account.isPresent() && account.get().totpSecret() != null);
        model.addAttribute("passkeys", wall.whileSigningIn(jdbc -> Accounts.hasPasskey(jdbc, officer)));
        return "accounts/code";
    }

    @Open
    @PostMapping("/sign-in/code")
    String code(
            @RequestParam String code,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<UUID> awaited = signingIn.awaited(request);
        if (awaited.isEmpty()) {
            return SigningIn.step("/sign-in", back);
        }
        UUID officer = awaited.get();
        String everywhere = "codes of " + officer; // only who has the password comes here, from wherever
        Attempts.Answer attempt = attempts.begin(everywhere, everywhere);
        if (attempt == Attempts.Answer.WAIT) {
            signingIn.forget(request, response);
            return again(back, model, "sign-in.wait", response);
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
            return codePage(officer, back, model);
        }
        attempts.succeeded(everywhere, everywhere);
        return signingIn.open(officer, digits ? Means.CODE : Means.RECOVERY, back, request, response);
    }

    private String again(String back, Model model, String mistake, HttpServletResponse response) {
        model.addAttribute("mistake", mistake);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return signInPage(back, model);
    }
}
