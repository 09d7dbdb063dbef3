// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Open;
import org.kumkrong.desk.access.Wall;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;

/// Signing in with a passkey; `passkey.js` speaks with it.
@Controller
class PasskeySignInController {
    private static final String PURPOSE = "sign-in";

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Attempts attempts;
    private final SigningIn signingIn;
    private final Wall wall;

    PasskeySignInController(
            Passkeys passkeys, Challenges challenges, Attempts attempts, SigningIn signingIn, Wall wall) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.attempts = attempts;
        this.signingIn = signingIn;
        this.wall = wall;
    }

    @Open
    @PostMapping("/sign-in/passkey/challenge")
    @ResponseBody
    Map<String, Object> challenge(HttpServletResponse response) {
        return passkeys.requestOptions(challenges.put(PURPOSE, response));
    }

    @Open
    @PostMapping("/sign-in/passkey")
    @ResponseBody
    ResponseEntity<Map<String, String>> answer(
            @RequestBody JsonNode answer, HttpServletRequest request, HttpServletResponse response) {
        Optional<byte[]> challenge = challenges.take(PURPOSE, request);
        if (challenge.isEmpty() || attempts.begin(PURPOSE, request.getRemoteAddr()) == Attempts.Answer.WAIT) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of());
        }
        Optional<UUID> officer = wall.whileSigningIn(
                jdbc -> passkeys.owner(jdbc, answer.path("credential").toString(), challenge.get()));
        if (officer.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of());
        }
        attempts.succeeded(PURPOSE, request.getRemoteAddr());
        String next =
                signingIn.open(officer.get(), Means.PASSKEY, answer.path("back").asString(""), request, response);
        return ResponseEntity.ok(Map.of("next", next.substring("redirect:".length())));
    }
}
