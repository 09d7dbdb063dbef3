// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A browser in which an officer has signed in before. Its attempts are counted apart from those of its
/// address, so that
/// whoever guesses from the same office, or behind the same provider, holds nobody up who works there.
///
/// Source: OWASP, Slow Down Online Guessing Attacks with Device Cookies.
@Component
final class KnownBrowser {
    private static final String SEALED_FOR = "known browser";

    private final SessionCookie cookies;
    private final Secrets secrets;

    KnownBrowser(SessionCookie cookies, Secrets secrets) {
        this.cookies = cookies;
        this.secrets = secrets;
    }

    /// Where an attempt on a name comes from: this browser, if its officer knows it, or its address.
    String place(String signInName, HttpServletRequest request) {
        Optional<String> known = cookies.read(request, SessionCookie.KNOWN);
        boolean knowsName = known.flatMap(kept -> secrets.open(kept, SEALED_FOR))
                .map(name -> new String(name, StandardCharsets.UTF_8))
                .filter(signInName.strip()::equals)
                .isPresent();
        return knowsName ? "browser " + known.get() : request.getRemoteAddr();
    }

    /// Remembers that an officer has signed in here.
    void remember(String signInName, HttpServletResponse response) {
        cookies.keep(
                response, SessionCookie.KNOWN, secrets.seal(signInName.getBytes(StandardCharsets.UTF_8), SEALED_FOR));
    }
}
