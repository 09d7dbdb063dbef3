// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Sources that send by program: the administrator makes and revokes their tokens.
@Controller
class SourcesController {
    private final SourceTokens tokens;

    SourcesController(SourceTokens tokens) {
        this.tokens = tokens;
    }

    @Needs(Act.MANAGE_SOURCES)
    @GetMapping("/sources")
    String list(Viewer viewer, Model model) {
        model.addAttribute("tokens", tokens.list(viewer));
        return "sources/sources";
    }

    /// Answers with the token itself: no address leads to it, and it is not shown again.
    @Needs(Act.MANAGE_SOURCES)
    @PostMapping("/sources")
    String create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int days,
            Model model) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        if (plain.isEmpty()
                || plain.length() > SourceTokens.NAME_CHARS_MAX
                || days < 1
                || days > SourceTokens.DAYS_MAX) {
            return "refused:/sources?unnamed";
        }
        model.addAttribute("made", tokens.create(viewer, plain, days));
        model.addAttribute("madeFor", plain);
        return list(viewer, model);
    }

    @Needs(Act.MANAGE_SOURCES)
    @PostMapping("/sources/{token}/revocation")
    String revoke(Viewer viewer, @PathVariable UUID token) {
        if (!tokens.revoke(viewer, token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/sources?revoked";
    }
}
