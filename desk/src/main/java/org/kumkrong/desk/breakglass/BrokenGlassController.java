// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.breakglass;

import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Emergency readings: done here, listed here, reviewed here.
@Controller
class BrokenGlassController {
    private static final int REASON_CHARS_MIN = 10;
    private static final int REASON_CHARS_MAX = 500;
    private static final int WORDS_CHARS_MIN = 5;

    private final BrokenGlass glass;

    BrokenGlassController(BrokenGlass glass) {
        this.glass = glass;
    }

    /// A reading, and whether the viewer reviews it.
    record Listed(EmergencyReading reading, boolean mayReview) {}

    @Needs(Act.READ_CASES)
    @GetMapping("/broken-glass")
    String list(Viewer viewer, Model model) {
        model.addAttribute(
                "listed",
                glass.list(viewer).stream()
                        .map(reading -> new Listed(reading, glass.mayReview(viewer, reading)))
                        .toList());
        return "breakglass/readings";
    }

    @Needs(Act.BREAK_GLASS)
    @PostMapping("/broken-glass")
    String create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String why) {
        String reason = Typed.text(why);
        if (!number.strip().matches("\\d{1,9}")
                || reason.length() < REASON_CHARS_MIN
                || reason.length() > REASON_CHARS_MAX) {
            return "refused:/cases?glassMissing";
        }
        Optional<UUID> opened = glass.breakFor(viewer, Long.parseLong(number.strip()), reason);
        return opened.map(id -> "redirect:/cases/" + id).orElse("refused:/cases?glassMissing");
    }

    @Needs(Act.REVIEW_GLASS)
    @PostMapping("/broken-glass/{glass}/review")
    String review(
            Viewer viewer,
            @PathVariable("glass") UUID reading,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String words) {
        String said = Typed.text(words);
        if (said.length() < WORDS_CHARS_MIN || said.length() > REASON_CHARS_MAX) {
            return "refused:/broken-glass?wordsMissing";
        }
        if (!glass.review(viewer, reading, accepted, said)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/broken-glass?kept";
    }
}
