// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Work on a case: its title and status, who has it, its notes and tips.
@Controller
class CaseWorkController {
    private static final int NOTE_CHARS_MAX = 10_000;
    private static final int REASON_CHARS_MAX = 500;

    private final CaseWork work;

    CaseWorkController(CaseWork work) {
        this.work = work;
    }

    @Needs(Act.WORK_CASES)
    @PostMapping("/cases/{case}")
    String describe(
            Viewer viewer,
            @PathVariable("case") UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam @Nullable UUID category) {
        if (category == null || !CaseController.isTitle(Typed.text(title))) {
            return refused(id, "?titleMissing");
        }
        return done(work.describe(viewer, id, Typed.text(title), category), id, "?kept");
    }

    @Needs(Act.WORK_CASES)
    @PostMapping("/cases/{case}/status")
    String setStatus(
            Viewer viewer,
            @PathVariable("case") UUID id,
            @RequestParam(defaultValue = "OPEN") CaseStatus status,
            @RequestParam(defaultValue = "") String why) {
        String reason = cut(why, REASON_CHARS_MAX);
        if (reason.isEmpty()) {
            return refused(id, "?whyMissing");
        }
        return done(work.setStatus(viewer, id, status, reason), id, "?kept");
    }

    @Needs(Act.ASSIGN_CASES)
    @PostMapping("/cases/{case}/owner")
    String handOver(
            Viewer viewer, @PathVariable("case") UUID id, @RequestParam UUID owner, @RequestParam @Nullable UUID team) {
        return done(work.handOver(viewer, id, owner, team), id, "?kept");
    }

    @Needs(Act.WORK_CASES)
    @PostMapping("/cases/{case}/notes")
    String note(Viewer viewer, @PathVariable("case") UUID id, @RequestParam(defaultValue = "") String words) {
        String said = Typed.text(words);
        if (said.isEmpty()) {
            return refused(id, "?noteMissing");
        }
        if (said.length() > NOTE_CHARS_MAX) {
            return refused(id, "?noteTooLong=" + said.length());
        }
        return done(work.note(viewer, id, said), id, "?kept#notes");
    }

    /// Adds tips; those that are not there for this officer are passed over.
    @Needs(Act.WORK_CASES)
    @PostMapping("/cases/{case}/tips")
    String add(Viewer viewer, @PathVariable("case") UUID id, @RequestParam(defaultValue = "") List<UUID> tip) {
        return done(work.add(viewer, id, tip), id, "?kept#tips");
    }

    /// The same from the tip's page.
    @Needs(Act.WORK_CASES)
    @PostMapping("/tips/{tip}/cases")
    String addTo(Viewer viewer, @PathVariable UUID tip, @RequestParam(name = "case") @Nullable UUID id) {
        if (id == null || !work.hasTip(viewer, tip)) {
            throw CaseController.notThere();
        }
        return add(viewer, id, List.of(tip));
    }

    @Needs(Act.WORK_CASES)
    @PostMapping("/cases/{case}/tips/{tip}/removal")
    String remove(
            Viewer viewer,
            @PathVariable("case") UUID id,
            @PathVariable UUID tip,
            @RequestParam(defaultValue = "") String why) {
        return done(work.remove(viewer, id, tip, cut(why, REASON_CHARS_MAX)), id, "?kept#tips");
    }

    private static String cut(String text, int charsMax) {
        String stripped = Typed.text(text);
        return stripped.length() <= charsMax ? stripped : stripped.substring(0, charsMax);
    }

    private static String done(boolean done, UUID id, String how) {
        if (!done) {
            throw CaseController.notThere();
        }
        return back(id, how);
    }

    /// Its page again, with what was typed.
    private static String refused(UUID id, String why) {
        return "refused:/cases/" + id + why;
    }

    private static String back(UUID id, String how) {
        return "redirect:/cases/" + id + how;
    }
}
