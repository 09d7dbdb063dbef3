// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.cases;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Policy;
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

/// Cases: the list, one case, and opening one.
@Controller
class CaseController {
    private static final int TITLE_CHARS_MAX = 120;

    private final Cases cases;
    private final CaseContents contents;
    private final Categories categories;
    private final Clock clock;

    CaseController(Cases cases, CaseContents contents, Categories categories, Clock clock) {
        this.cases = cases;
        this.contents = contents;
        this.categories = categories;
        this.clock = clock;
    }

    @Needs(Act.READ_CASES)
    @GetMapping("/cases")
    String list(Viewer viewer, @RequestParam(defaultValue = "") String scope, Model model) {
        Cases.Scope chosen = switch (scope) {
            case "mine" -> Cases.Scope.MINE;
            case "team" -> Cases.Scope.TEAM;
            default -> Cases.Scope.ALL;
        };
        model.addAttribute("scope", chosen.name().toLowerCase(Locale.ROOT));
        model.addAttribute("cases", cases.list(viewer, chosen));
        return "cases/cases";
    }

    @Needs(Act.WORK_CASES)
    @GetMapping("/cases/new")
    String newCase(Viewer viewer, @Nullable UUID tip, @Nullable UUID subject, Model model) {
        return form(viewer, tip, subject, "", model);
    }

    private String form(Viewer viewer, @Nullable UUID tip, @Nullable UUID subject, String title, Model model) {
        model.addAttribute("tip", tip);
        model.addAttribute("subject", subject);
        model.addAttribute("given", title); // "title" is the page's own
        model.addAttribute("categories", categories.offered(viewer));
        model.addAttribute("teams", teams(viewer));
        model.addAttribute("holding", tip == null ? List.of() : cases.holding(viewer, tip));
        return "cases/new-case";
    }

    /// Who leads gives a case to any team; others to their own.
    private List<CaseFile.Named> teams(Viewer viewer) {
        return cases.teams(viewer).stream()
                .filter(team -> viewer.may(Act.ASSIGN_CASES)
                        || (team.id() != null && team.id().equals(viewer.teamId())))
                .toList();
    }

    /// What the form of a new case sends.
    record Filled(
            @Nullable String title,
            @Nullable UUID category,
            @Nullable UUID team,
            @Nullable UUID tip,
            @Nullable UUID subject) {
        String titleGiven() {
            return title == null ? "" : Typed.text(title);
        }

        @Override
        public String toString() {
            return "form of a case";
        }
    }

    @Needs(Act.WORK_CASES)
    @PostMapping("/cases")
    String create(Viewer viewer, Filled filled, Model model) {
        String title = filled.titleGiven();
        if (!isTitle(title) || filled.category() == null) {
            model.addAttribute("mistake", "case.title.missing");
            return form(viewer, filled.tip(), filled.subject(), title, model);
        }
        UUID team = filled.team();
        if (team != null && teams(viewer).stream().noneMatch(own -> team.equals(own.id()))) {
            throw notThere();
        }
        return "redirect:/cases/"
                + cases.open(viewer, new Cases.Opening(title, filled.category(), team, filled.tip(), filled.subject()))
                        .orElseThrow(CaseController::notThere);
    }

    static boolean isTitle(String title) {
        return !title.isEmpty() && title.length() <= TITLE_CHARS_MAX;
    }

    @Needs(Act.READ_CASES)
    @GetMapping("/cases/{case}")
    String show(Viewer viewer, @PathVariable("case") UUID id, Model model) {
        CaseFile found = cases.find(viewer, id)
                .filter(file -> may(viewer, Act.READ_CASES, file))
                .orElseThrow(CaseController::notThere);
        model.addAttribute("file", found);
        model.addAttribute("contents", contents.open(viewer, id));
        model.addAttribute("works", may(viewer, Act.WORK_CASES, found));
        model.addAttribute("hands", may(viewer, Act.ASSIGN_CASES, found));
        model.addAttribute("shares", may(viewer, Act.SHARE, found));
        model.addAttribute("categories", categories.offered(viewer));
        model.addAttribute("teams", cases.teams(viewer));
        model.addAttribute("colleagues", cases.colleagues(viewer));
        return "cases/case";
    }

    private boolean may(Viewer viewer, Act act, CaseFile file) {
        return Policy.decide(viewer, act, file.held(), clock.instant()) == Policy.Answer.ALLOWED;
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
