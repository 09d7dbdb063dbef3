// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.kumkrong.desk.DeskSettings;
import org.kumkrong.desk.postgres.Password;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Who may see how the desk fares: who shows the token for monitoring. Where there is none, programs on
/// this machine, but
/// only for a desk that is used on this machine alone: behind a web server everybody seems to be on this machine.
@Component
final class MonitoringDoor {
    private static final String BEARER = "Bearer ";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final DeskSettings settings;

    MonitoringDoor(DeskSettings settings) {
        this.settings = settings;
    }

    boolean opensFor(HttpServletRequest request) {
        Password token = settings.monitoringToken();
        if (token == null) {
            return isOnThisMachineAlone() && isFromThisMachine(request);
        }
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return shown != null
                && shown.startsWith(BEARER)
                && MessageDigest.isEqual(
                        shown.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                        token.value().getBytes(StandardCharsets.UTF_8));
    }

    /// Whether whoever comes in has shown that they may. Without a token anybody who has an account on this
    /// machine does.
    boolean asksForToken() {
        return settings.monitoringToken() != null;
    }

    private boolean isOnThisMachineAlone() {
        DeskSettings.Listening listening = settings.listening();
        return listening.proxies().isEmpty()
                && (listening.publicAddress() == null
                        || LOOPBACK.contains(listening.publicAddress().getHost()));
    }

    private static boolean isFromThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
