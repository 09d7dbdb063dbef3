// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;

/// An officer's own passkeys: added, named, taken away.
@Controller
class AccountPasskeyController {
    private static final String PURPOSE = "account";
    private static final int NAME_CHARS_MAX = 60;

    private final OwnAccount own;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Wall wall;

    AccountPasskeyController(OwnAccount own, Passkeys passkeys, Challenges challenges, Wall wall) {
        this.own = own;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.wall = wall;
    }

    @Needs(Act.OWN_ACCOUNT)
    @PostMapping("/account/passkeys/challenge")
    @ResponseBody
    ResponseEntity<Map<String, Object>> challenge(
            Viewer viewer, @RequestBody JsonNode asked, HttpServletRequest request, HttpServletResponse response) {
        String current = asked.path("current").asString("");
        if (own.refusal(viewer, current, request.getRemoteAddr()).isPresent()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Map.of());
        }
        byte[] challenge = challenges.put(PURPOSE, response);
        Account account = own.of(viewer);
        return ResponseEntity.ok(wall.read(viewer, jdbc -> passkeys.creationOptions(jdbc, account, challenge)));
    }

    @Needs(Act.OWN_ACCOUNT)
    @PostMapping("/account/passkeys")
    @ResponseBody
    ResponseEntity<Map<String, String>> add(Viewer viewer, @RequestBody JsonNode made, HttpServletRequest request) {
        Optional<byte[]> challenge = challenges.take(PURPOSE, request);
        Account account = own.of(viewer);
        if (challenge.isEmpty() || account.demo()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of());
        }
        String device = Device.of(request.getHeader("User-Agent"));
        String name = named(made.path("name").asString(""), device);
        String credential = made.path("credential").toString();
        boolean kept = own.change(
                        viewer,
                        "passkey-added",
                        jdbc -> passkeys.keep(jdbc, account, name, credential, challenge.get()) ? true : null)
                .isPresent();
        return kept
                ? ResponseEntity.ok(Map.of("next", "/account?done=passkey"))
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of());
    }

    private static String named(String given, String otherwise) {
        String name = given.isBlank() ? otherwise : given.strip();
        return name.substring(0, Math.min(name.length(), NAME_CHARS_MAX));
    }

    @Needs(Act.OWN_ACCOUNT)
    @PostMapping("/account/passkeys/{passkey}")
    String rename(Viewer viewer, @PathVariable UUID passkey, @RequestParam(defaultValue = "") String name) {
        if (!name.isBlank()) {
            own.change(
                    viewer,
                    "passkey-named",
                    jdbc -> Passkeys.rename(jdbc, viewer.officerId(), passkey, named(name, "")) ? true : null);
        }
        return "redirect:/account?done=passkey";
    }

    @Needs(Act.OWN_ACCOUNT)
    @PostMapping("/account/passkeys/{passkey}/removal")
    String remove(
            Viewer viewer,
            @PathVariable UUID passkey,
            @RequestParam(defaultValue = "") String current,
            HttpServletRequest request) {
        Optional<String> mistake = own.refusal(viewer, current, request.getRemoteAddr());
        if (mistake.isPresent()) {
            return "redirect:/account?refused=" + mistake.get();
        }
        boolean gone =
                own.removeFactor(viewer, "passkey-removed", jdbc -> Passkeys.remove(jdbc, viewer.officerId(), passkey));
        return gone ? "redirect:/account?done=removed" : "redirect:/account?refused=factor.last";
    }
}
