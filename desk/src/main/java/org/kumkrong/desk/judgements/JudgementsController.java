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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Who judged what; judging a link, and taking a judgement back.
@Controller
class JudgementsController {
    private static final String FORM = "form";

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

    @InitBinder(FORM)
    void requireFields(WebDataBinder binder) {
        binder.setRequiredFields(JudgementForm.REQUIRED);
    }

    /// Judges at once, or shows first what would change, and before that whom it would overrule.
    @Needs(Act.JUDGE)
    @PostMapping("/judgements")
    String create(Viewer viewer, @ModelAttribute(FORM) JudgementForm form, Model model, HttpServletResponse response) {
        if (form.reason().isEmpty()) {
            return "refused:" + form.page() + "?whyMissing";
        }
        Optional<Overruled.Standing> stands = overruled.by(viewer, form.word()).filter(each -> !form.hasSeen(each));
        if (stands.isPresent()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("standing", stands.get());
            return "judgements/overruled";
        }
        if (form.foresees()) {
            return "redirect:/proposals/"
                    + proposals
                            .ask(viewer, Proposals.Kind.LINK, form.page(), List.of(form.word()), form.reason())
                            .orElseThrow(JudgementsController::notThere);
        }
        if (!judgements.judge(viewer, form.word(), form.reason())) {
            throw notThere();
        }
        return "redirect:" + form.page() + "?judged#links";
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
