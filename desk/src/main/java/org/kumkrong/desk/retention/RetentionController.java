// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.retention;

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

/// The rules of an agency, and how much each would remove today.
@Controller
class RetentionController {
    private final RetentionRules rules;

    RetentionController(RetentionRules rules) {
        this.rules = rules;
    }

    @Needs(Act.KEEP_RULES)
    @GetMapping("/retention")
    String list(Viewer viewer, Model model) {
        model.addAttribute("kinds", rules.list(viewer));
        model.addAttribute("daysMin", RetentionRules.DAYS_MIN);
        model.addAttribute("daysMax", RetentionRules.DAYS_MAX);
        return "retention/retention";
    }

    @Needs(Act.KEEP_RULES)
    @PostMapping("/retention")
    String create(
            Viewer viewer, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String days) {
        boolean number = days.strip().matches("[0-9]{1,5}");
        int asked = number ? Integer.parseInt(days.strip()) : 0;
        if (asked < RetentionRules.DAYS_MIN || asked > RetentionRules.DAYS_MAX) {
            return "refused:/retention?daysWrong";
        }
        rules.ask(viewer, Kind.named(kind).orElseThrow(RetentionController::notThere), asked);
        return "redirect:/retention?asked";
    }

    @Needs(Act.KEEP_RULES)
    @PostMapping("/retention/{rule}/agreement")
    String agree(Viewer viewer, @PathVariable UUID rule) {
        return done(rules.agree(viewer, rule));
    }

    @Needs(Act.KEEP_RULES)
    @PostMapping("/retention/{rule}/end")
    String end(Viewer viewer, @PathVariable UUID rule) {
        return done(rules.end(viewer, rule));
    }

    private static String done(boolean done) {
        if (!done) {
            throw notThere();
        }
        return "redirect:/retention?kept";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
