// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.people.MentionId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Who judged what; judging a link, and taking a judgement back.
@Controller
class JudgementsController {
    private final Judgements judgements;
    private final JudgementList list;
    private final Proposals proposals;
    private final Overruled overruled;

    JudgementsController(Judgements judgements, JudgementList list, Proposals proposals, Overruled overruled) {
        this.overruled = overruled;
        this.judgements = judgements;
        this.list = list;
        this.proposals = proposals;
    }

    @Needs(Act.READ_HISTORY)
    @GetMapping("/judgements")
    String list(Viewer viewer, @RequestParam Map<String, String> asked, Model model) {
        JudgementList.Asked sound = JudgementList.Asked.of(asked);
        List<JudgementList.Judged> judged = list.of(viewer, sound);
        model.addAttribute("asked", sound);
        model.addAttribute("judgements", judged);
        model.addAttribute("officers", list.officers(viewer));
        model.addAttribute(
                "next",
                judged.size() < JudgementList.LINES_MAX ? 0 : judged.getLast().id());
        return "judgements/judgements";
    }

    /// Judges at once, or shows first what would change, and before that whom it would overrule.
    @Needs(Act.JUDGE)
    @PostMapping("/judgements")
    String create(
            Viewer viewer,
            @RequestParam MentionId a,
            @RequestParam MentionId b,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean foresee,
            @RequestParam(defaultValue = "0") long seen,
            Model model,
            HttpServletResponse response) {
        ProposedWord word = ProposedWord.of(a, b, verdict);
        String page = "/tips/" + a.tip();
        if (Typed.text(why).isEmpty()) {
            return "redirect:" + page + "?whyMissing#links";
        }
        Optional<Overruled.Standing> stands = overruled.by(viewer, word, seen);
        if (stands.isPresent()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("standing", stands.get());
            model.addAllAttributes(
                    Map.of("a", a, "b", b, "verdict", verdict, "why", Typed.text(why), "foresee", foresee));
            return "judgements/overruled";
        }
        if (foresee) {
            return "redirect:/proposals/"
                    + proposals
                            .ask(viewer, Proposals.Kind.LINK, page, List.of(word), Typed.text(why))
                            .orElseThrow(JudgementsController::notThere);
        }
        if (!judgements.judge(viewer, word, Typed.text(why))) {
            throw notThere();
        }
        return "redirect:" + page + "?judged#links";
    }

    @Needs(Act.JUDGE)
    @PostMapping("/judgements/{judgement}/withdrawal")
    String withdraw(
            Viewer viewer,
            @PathVariable long judgement,
            @RequestParam(required = false) UUID tip,
            @RequestParam(defaultValue = "") String why) {
        if (!judgements.withdraw(viewer, judgement, Typed.text(why))) {
            throw notThere();
        }
        return tip == null ? "redirect:/judgements" : "redirect:/tips/" + tip + "?judged#links";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
