// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.kumkrong.desk.access.ClientCall;
import org.kumkrong.desk.sources.Problem;
import org.kumkrong.desk.sources.ProgramGate;

/// The door for clients of the exchange, who show their token in whichever way their wire has for it.
final class ClientDoor implements ProgramGate.Door {
    /// Where StopNCII's clients show it.
    private static final String FUNCTION_KEY = "x-functions-key";

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final ExchangeClients clients;

    ClientDoor(ExchangeClients clients) {
        this.clients = clients;
    }

    @Override
    public Optional<ClientCall> whose(HttpServletRequest request) {
        return shown(request).flatMap(clients::whose);
    }

    @Override
    public String scheme(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/exchange/ncmec/") ? "Basic realm=\"exchange\"" : "Bearer";
    }

    @Override
    public Problem noToken() {
        return Problem.of(
                401,
                "no-token",
                "No valid token",
                "Show a token that an administrator of the desk has made and that is neither revoked nor expired:"
                        + " as the password of Basic, as x-functions-key, or as Bearer.");
    }

    /// The token, wherever it stands. Names beside it are not looked at: the token says who it is.
    private static Optional<String> shown(HttpServletRequest request) {
        String key = request.getHeader(FUNCTION_KEY);
        if (key != null) {
            return ProgramGate.shown("", key);
        }
        String header = request.getHeader("Authorization");
        return ProgramGate.shown(BEARER, header)
                .or(() -> ProgramGate.shown(BASIC, header).flatMap(ClientDoor::password));
    }

    private static Optional<String> password(String encoded) {
        try {
            String both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(both.substring(both.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
