// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kumkrong.desk.access.Open;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;

/// Enrolment in three steps: a password, a second factor, recovery codes. One link leads through all of them.
@Controller
class EnrolmentController {
    private static final String PURPOSE = "enrolment";
    private static final String AGAIN = "redirect:/enrolment";
    private static final String PAGE = "accounts/enrolment";

    private final Enrolments enrolments;
    private final Accounts accounts;
    private final Attempts attempts;
    private final TotpOffer offers;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final RecoveryCodes recovery;
    private final AgencyProvider provider;
    private final SessionCookie cookies;
    private final Wall wall;

    EnrolmentController(
            Enrolments enrolments,
            Accounts accounts,
            Attempts attempts,
            TotpOffer offers,
            Passkeys passkeys,
            Challenges challenges,
            RecoveryCodes recovery,
            AgencyProvider provider,
            SessionCookie cookies,
            Wall wall) {
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.attempts = attempts;
        this.offers = offers;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.recovery = recovery;
        this.provider = provider;
        this.cookies = cookies;
        this.wall = wall;
    }

    /// Takes the link out of the address bar, where others could read it; looking at it does not use it up.
    @Open
    @GetMapping("/enrolment/{token}")
    String follow(@PathVariable String token, HttpServletResponse response) {
        cookies.set(response, SessionCookie.ENROLMENT, token);
        return AGAIN;
    }

    private Optional<Enrolments.Pending> pending(HttpServletRequest request) {
        return cookies.read(request, SessionCookie.ENROLMENT)
                .flatMap(token -> wall.whileSigningIn(jdbc -> enrolments.find(jdbc, token)));
    }

    @Open
    @GetMapping("/enrolment")
    String show(HttpServletRequest request, Model model) {
        Optional<Enrolments.Pending> pending = pending(request);
        return pending.isEmpty() ? "accounts/enrolment-over" : show(pending.get(), model);
    }

    private String show(Enrolments.Pending pending, Model model) {
        Account account = pending.account();
        boolean factor = pending.passwordShown() && wall.whileSigningIn(jdbc -> hasFactor(jdbc, account));
        model.addAttribute("account", account);
        model.addAttribute("chooses", pending.kind() == Enrolments.Kind.ACCOUNT);
        model.addAttribute("step", !pending.passwordShown() ? 1 : factor ? 3 : 2);
        if (pending.passwordShown() && !factor) {
            if (!model.containsAttribute("offer")) {
                model.addAttribute("offer", offers.make(account));
            }
            model.addAttribute("provider", provider.agencyOf(account));
        }
        return PAGE;
    }

    private boolean hasFactor(JdbcClient jdbc, Account account) {
        return account.totpSecret() != null
                || Accounts.hasPasskey(jdbc, account.officerId())
                || Accounts.hasProvider(jdbc, account.officerId());
    }

    @Open
    @PostMapping("/enrolment/password")
    String password(
            @RequestParam String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Enrolments.Pending> pending = pending(request);
        if (pending.isEmpty() || pending.get().passwordShown()) {
            return AGAIN;
        }
        Optional<String> mistake = pending.get().kind() == Enrolments.Kind.ACCOUNT
                ? choose(pending.get().account(), password, again)
                : prove(pending.get().account(), password, request);
        if (mistake.isPresent()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("mistake", mistake.get());
            return show(pending.get(), model);
        }
        cookies.read(request, SessionCookie.ENROLMENT)
                .ifPresent(token -> wall.whileSigningIn(jdbc -> {
                    enrolments.passwordShown(jdbc, token);
                    return true;
                }));
        return AGAIN;
    }

    private Optional<String> choose(Account account, String password, String again) {
        Optional<String> mistake = password.equals(again)
                ? PasswordRule.complaint(password, account.signInName())
                : Optional.of("password.apart");
        if (mistake.isEmpty()) {
            String hash = accounts.hash(password);
            wall.whileSigningIn(jdbc -> Accounts.setPassword(jdbc, account.officerId(), hash));
        }
        return mistake;
    }

    private Optional<String> prove(Account account, String password, HttpServletRequest request) {
        if (attempts.begin(account.signInName(), request.getRemoteAddr()) == Attempts.Answer.WAIT) {
            return Optional.of("sign-in.wait");
        }
        String hash = account.passwordHash();
        if (hash == null || !accounts.matches(hash, password)) {
            return Optional.of("password.wrong");
        }
        attempts.succeeded(account.signInName(), request.getRemoteAddr());
        return Optional.empty();
    }

    private Optional<Enrolments.Pending> atFactor(HttpServletRequest request) {
        return pending(request)
                .filter(Enrolments.Pending::passwordShown)
                .filter(pending -> !wall.whileSigningIn(jdbc -> hasFactor(jdbc, pending.account())));
    }

    @Open
    @PostMapping("/enrolment/code")
    String code(
            @RequestParam String sealed,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Enrolments.Pending> pending = atFactor(request);
        if (pending.isEmpty()) {
            return AGAIN;
        }
        Account account = pending.get().account();
        if (wall.whileSigningIn(jdbc -> offers.accept(jdbc, account.officerId(), sealed, code))) {
            return AGAIN;
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("mistake", "totp.wrong");
        model.addAttribute("offer", offers.again(account, sealed));
        return show(pending.get(), model);
    }

    @Open
    @PostMapping("/enrolment/passkey/challenge")
    @ResponseBody
    ResponseEntity<Map<String, Object>> challenge(HttpServletRequest request, HttpServletResponse response) {
        Optional<Enrolments.Pending> pending = atFactor(request);
        if (pending.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of());
        }
        byte[] challenge = challenges.put(PURPOSE, response);
        return ResponseEntity.ok(wall.whileSigningIn(
                jdbc -> passkeys.creationOptions(jdbc, pending.get().account(), challenge)));
    }

    @Open
    @PostMapping("/enrolment/passkey")
    @ResponseBody
    ResponseEntity<Map<String, String>> passkey(@RequestBody JsonNode answer, HttpServletRequest request) {
        Optional<Enrolments.Pending> pending = atFactor(request);
        Optional<byte[]> challenge = challenges.take(PURPOSE, request);
        boolean kept = pending.isPresent()
                && challenge.isPresent()
                && wall.whileSigningIn(jdbc -> passkeys.keep(
                        jdbc,
                        pending.get().account(),
                        Device.of(request.getHeader("User-Agent")),
                        answer.path("credential").toString(),
                        challenge.get()));
        return kept
                ? ResponseEntity.ok(Map.of("next", "/enrolment"))
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of());
    }

    /// Ends it: the link is used up, and the codes are shown, this once.
    @Open
    @PostMapping("/enrolment/recovery-codes")
    String finish(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Enrolments.Pending> pending = pending(request).filter(Enrolments.Pending::passwordShown);
        Optional<String> token = cookies.read(request, SessionCookie.ENROLMENT);
        if (pending.isEmpty() || token.isEmpty()) {
            return AGAIN;
        }
        Account account = pending.get().account();
        List<String> codes = wall.whileSigningIn(jdbc -> {
            if (!hasFactor(jdbc, account) || !enrolments.use(jdbc, token.get(), account.officerId())) {
                return List.of();
            }
            Events.recordOf(
                    jdbc,
                    account.agencyId(),
                    account.officerId(),
                    "enrolled",
                    "officer",
                    account.officerId().toString(),
                    "");
            return recovery.replace(jdbc, account.officerId(), account.agencyId());
        });
        if (codes.isEmpty()) {
            return AGAIN;
        }
        cookies.clear(response, SessionCookie.ENROLMENT);
        model.addAttribute("codes", codes);
        model.addAttribute("next", "/sign-in");
        model.addAttribute("waitsForRole", account.role() == null);
        return "accounts/recovery-codes";
    }
}
