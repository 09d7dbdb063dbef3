// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.claims;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.LocalPath;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Taking tips, giving them back, giving them to others: one from its page, or many from the queue.
@Controller
class ClaimsController {
    private static final int TIPS_MAX = 200;

    private final Claims claims;

    ClaimsController(Claims claims) {
        this.claims = claims;
    }

    @Needs(Act.CLAIM)
    @PostMapping("/tips/{tip}/claim")
    String claim(Viewer viewer, @PathVariable UUID tip) {
        mustBeThere(viewer, tip);
        boolean taken = claims.take(viewer, List.of(tip)) == 1;
        return "redirect:/tips/" + tip + (taken ? "" : "?taken");
    }

    @Needs(Act.CLAIM)
    @PostMapping("/tips/{tip}/release")
    String release(Viewer viewer, @PathVariable UUID tip) {
        mustBeThere(viewer, tip);
        claims.release(viewer, List.of(tip));
        return "redirect:/tips/" + tip;
    }

    @Needs(Act.ASSIGN)
    @PostMapping("/tips/{tip}/assignment")
    String assign(Viewer viewer, @PathVariable UUID tip, @RequestParam UUID officer) {
        mustBeThere(viewer, tip);
        claims.assign(viewer, List.of(tip), officer);
        return "redirect:/tips/" + tip;
    }

    @Needs(Act.CLAIM)
    @PostMapping("/claims")
    String claimAll(
            Viewer viewer,
            @RequestParam(defaultValue = "") List<UUID> tip,
            @RequestParam(defaultValue = "/queue") String back) {
        return done(back, claims.take(viewer, atMost(tip)), tip.size());
    }

    @Needs(Act.CLAIM)
    @PostMapping("/claims/releases")
    String releaseAll(
            Viewer viewer,
            @RequestParam(defaultValue = "") List<UUID> tip,
            @RequestParam(defaultValue = "/queue") String back) {
        return done(back, claims.release(viewer, atMost(tip)), tip.size());
    }

    @Needs(Act.ASSIGN)
    @PostMapping("/claims/assignments")
    String assignAll(
            Viewer viewer,
            @RequestParam(defaultValue = "") List<UUID> tip,
            @RequestParam Optional<UUID> officer,
            @RequestParam(defaultValue = "/queue") String back) {
        return done(
                back, officer.map(to -> claims.assign(viewer, atMost(tip), to)).orElse(0), tip.size());
    }

    private void mustBeThere(Viewer viewer, UUID tip) {
        if (!claims.isThere(viewer, tip)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static List<UUID> atMost(List<UUID> tips) {
        return tips.size() <= TIPS_MAX ? tips : tips.subList(0, TIPS_MAX);
    }

    /// Back to the same queue, which says how many of the chosen tips it was done to.
    private static String done(String back, int changed, int chosen) {
        String path = LocalPath.of(back);
        String queue = path.equals("/queue") || path.startsWith("/queue?") ? path : "/queue";
        return "redirect:" + queue + (queue.contains("?") ? "&" : "?") + "done=" + changed + "&of=" + chosen;
    }
}
