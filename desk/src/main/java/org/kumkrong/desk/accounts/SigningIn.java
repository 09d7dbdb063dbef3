// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.LocalPath;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// The steps of signing in, whatever an officer signs in with: a session that waits for a code, then an open one.
@Component
final class SigningIn {
    private final Wall wall;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionCookie cookies;
    private final KnownBrowser known;
    private final CsrfTokenRepository formTokens;

    SigningIn(
            Wall wall,
            Accounts accounts,
            Sessions sessions,
            SessionCookie cookies,
            KnownBrowser known,
            CsrfTokenRepository formTokens) {
        this.wall = wall;
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
        this.known = known;
        this.formTokens = formTokens;
    }

    /// After the right password: on to the code, or in, where a demonstration asks for no code. Where an officer has
    /// nothing else to show, or no role yet, they are told so.
    ///
    /// @param back the page to which they want to come back
    String withPassword(Account account, String back, HttpServletRequest request, HttpServletResponse response) {
        boolean factor = account.totpSecret() != null
                || wall.whileSigningIn(jdbc -> Accounts.hasPasskey(jdbc, account.officerId()));
        if (!factor && !account.demo()) {
            return "redirect:/sign-in?no=factor";
        }
        if (!factor) {
            return open(account.officerId(), Means.PASSWORD, back, request, response);
        }
        begin(account.officerId(), account.agencyId(), "code", Means.PASSWORD, request, response);
        return step("/sign-in/code", back);
    }

    /// Who has shown the password in this browser, and must show something else.
    Optional<UUID> awaited(HttpServletRequest request) {
        return cookies.read(request, SessionCookie.SESSION).flatMap(sessions::awaited);
    }

    /// On to a step of signing in, which knows where to come back to.
    static String step(String step, String back) {
        String page = LocalPath.ofPage(back);
        return "redirect:" + step
                + (page.equals("/") ? "" : "?back=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
    }

    /// Opens a session for an officer who has shown everything, and says where they go: back to the page on which they
    /// were, or to the beginning.
    String open(UUID officer, Means means, String back, HttpServletRequest request, HttpServletResponse response) {
        Optional<Account> account = wall.whileSigningIn(jdbc -> accounts.of(jdbc, officer));
        Optional<Viewer> viewer = account.flatMap(Account::viewer);
        if (viewer.isEmpty()) {
            forget(request, response);
            return account.isEmpty() ? "redirect:/sign-in" : "redirect:/sign-in?no=role";
        }
        begin(officer, viewer.get().agencyId(), "open", means, request, response);
        account.ifPresent(opened -> known.remember(opened.signInName(), response));
        formTokens.saveToken(null, request, response); // a form made before signing in is worth nothing after it
        return "redirect:" + LocalPath.ofPage(back);
    }

    private void begin(
            UUID officer,
            UUID agency,
            String stage,
            Means means,
            HttpServletRequest request,
            HttpServletResponse response) {
        String device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        Optional<String> before = cookies.read(request, SessionCookie.SESSION);
        String token = wall.whileSigningIn(jdbc -> {
            before.ifPresent(old -> Sessions.forget(jdbc, old));
            if (stage.equals("open")) {
                Events.recordOf(jdbc, agency, officer, "signed-in", "officer", officer.toString(), "");
            }
            return sessions.begin(jdbc, officer, agency, stage, means, device);
        });
        cookies.set(response, SessionCookie.SESSION, token);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        cookies.read(request, SessionCookie.SESSION)
                .ifPresent(token -> wall.whileSigningIn(jdbc -> {
                    Sessions.forget(jdbc, token);
                    return true;
                }));
        cookies.clear(response, SessionCookie.SESSION);
    }
}
