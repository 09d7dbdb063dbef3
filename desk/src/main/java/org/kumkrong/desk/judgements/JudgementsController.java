// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.people.MentionId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Judging a link, and taking a judgement back.
@Controller
class JudgementsController {
    private final Judgements judgements;

    JudgementsController(Judgements judgements) {
        this.judgements = judgements;
    }

    @Needs(Act.JUDGE)
    @PostMapping("/judgements")
    String create(
            Viewer viewer,
            @RequestParam String a,
            @RequestParam String b,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String why) {
        MentionId first = MentionId.parse(a);
        if (why.isBlank()) {
            return "redirect:/tips/" + first.tip() + "?whyMissing#links";
        }
        if (!judgements.judge(viewer, first, MentionId.parse(b), verdict, why.strip())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/tips/" + first.tip() + "?judged#links";
    }

    @Needs(Act.JUDGE)
    @PostMapping("/judgements/{judgement}/withdrawal")
    String withdraw(
            Viewer viewer,
            @PathVariable long judgement,
            @RequestParam UUID tip,
            @RequestParam(defaultValue = "") String why) {
        if (!judgements.withdraw(viewer, judgement, why.strip())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/tips/" + tip + "?judged#links";
    }
}
