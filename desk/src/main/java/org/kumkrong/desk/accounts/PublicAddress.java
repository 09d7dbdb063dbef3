// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.net.URI;
import org.kumkrong.desk.DeskSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The address officers type: links lead there, and passkeys are made for it.
@Component
public final class PublicAddress {
    private final DeskSettings settings;
    private final Environment environment;

    PublicAddress(DeskSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /// Scheme, host and, where it is not the usual one, port.
    public URI origin() {
        URI known = settings.listening().publicAddress();
        return known != null ? known : URI.create("http://localhost:" + environment.getProperty("local.server.port"));
    }

    /// The whole address of a page.
    ///
    /// @param path begins with a slash
    public String of(String path) {
        return origin() + path;
    }
}
