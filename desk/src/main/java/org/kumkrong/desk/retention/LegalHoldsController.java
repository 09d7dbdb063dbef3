// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.retention;

import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Putting tips and cases on hold, and releasing them.
@Controller
class LegalHoldsController {
    private static final int WHY_CHARS_MAX = 1000;

    private final LegalHolds holds;

    LegalHoldsController(LegalHolds holds) {
        this.holds = holds;
    }

    @Needs(Act.HOLD)
    @PostMapping("/tips/{tip}/hold")
    String onTip(Viewer viewer, @PathVariable UUID tip, @RequestParam(defaultValue = "") String why) {
        return back("/tips/" + tip, isReason(why), isReason(why) && !holds.placeOnTip(viewer, tip, Typed.text(why)));
    }

    @Needs(Act.HOLD)
    @PostMapping("/cases/{case}/hold")
    String onCase(Viewer viewer, @PathVariable("case") UUID caseId, @RequestParam(defaultValue = "") String why) {
        return back(
                "/cases/" + caseId,
                isReason(why),
                isReason(why) && !holds.placeOnCase(viewer, caseId, Typed.text(why)));
    }

    @Needs(Act.RELEASE_HOLD)
    @PostMapping("/holds/{hold}/release")
    String release(
            Viewer viewer,
            @PathVariable UUID hold,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String back) {
        if (!isReason(why)) {
            return "refused:" + (back.matches("/(tips|cases)/[0-9a-f-]{36}") ? back : "/") + "?whyMissing";
        }
        return "redirect:"
                + holds.release(viewer, hold, Typed.text(why))
                        .orElseThrow(LegalHoldsController::notThere)
                        .path();
    }

    private static boolean isReason(String why) {
        return !Typed.text(why).isEmpty() && Typed.text(why).length() <= WHY_CHARS_MAX;
    }

    private static String back(String page, boolean reason, boolean missing) {
        if (missing) {
            throw notThere();
        }
        return reason ? "redirect:" + page : "refused:" + page + "?whyMissing";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
