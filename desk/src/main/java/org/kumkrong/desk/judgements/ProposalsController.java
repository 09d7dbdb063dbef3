// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.people.MentionId;
import org.kumkrong.desk.people.Persons;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Joining two persons and parting one: proposed, looked at with all that would change, then confirmed.
@Controller
class ProposalsController {
    private static final String ASK_AGAIN_SECONDS = "1";

    private static final int GLANCES_MAX = 12;

    private final Proposals proposals;
    private final Persons persons;

    ProposalsController(Proposals proposals, Persons persons) {
        this.persons = persons;
        this.proposals = proposals;
    }

    @Needs(Act.JUDGE)
    @PostMapping("/subjects/{person}/merge")
    String merge(
            Viewer viewer,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String why) {
        List<MentionId> mentions = mentions(viewer, person);
        String page = "/subjects/" + person;
        if (Typed.text(why).isEmpty()) {
            return "refused:" + page + "?whyMissing";
        }
        List<UUID> called = PersonReference.in(other)
                .map(reference -> proposals.called(viewer, reference))
                .orElse(List.of());
        if (called.size() != 1 || called.getFirst().equals(person)) {
            return "refused:" + page + (called.size() > 1 ? "?severalCalled" : "?nobodyCalled");
        }
        Optional<ProposedWord> word = pair(mentions, proposals.mentions(viewer, called.getFirst()));
        return word.isEmpty()
                ? "refused:" + page + "?otherSide"
                : asked(viewer, Proposals.Kind.MERGE, page, List.of(word.get()), why);
    }

    /// The oldest mentions of both that stand on one side.
    private static Optional<ProposedWord> pair(List<MentionId> ours, List<MentionId> theirs) {
        return ours.stream()
                .flatMap(a ->
                        theirs.stream().filter(a::isOnSideOf).limit(1).map(b -> ProposedWord.of(a, b, Verdict.SAME)))
                .findFirst();
    }

    @Needs(Act.JUDGE)
    @PostMapping("/subjects/{person}/split")
    String split(
            Viewer viewer,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") Set<MentionId> mention,
            @RequestParam(defaultValue = "") String why) {
        List<MentionId> all = mentions(viewer, person);
        String page = "/subjects/" + person;
        if (Typed.text(why).isEmpty()) {
            return "refused:" + page + "?whyMissing";
        }
        List<ProposedWord> words = new ArrayList<>();
        for (MentionId away : all.stream().filter(mention::contains).toList()) {
            all.stream()
                    .filter(stays -> !mention.contains(stays) && stays.isOnSideOf(away))
                    .forEach(stays -> words.add(ProposedWord.of(away, stays, Verdict.NOT_SAME)));
        }
        if (words.isEmpty() || words.size() > Proposals.WORDS_MAX) {
            return "refused:" + page + (words.isEmpty() ? "?nobodyChosen" : "?tooMany");
        }
        return asked(viewer, Proposals.Kind.SPLIT, page, words, why);
    }

    private List<MentionId> mentions(Viewer viewer, UUID person) {
        List<MentionId> mentions = proposals.mentions(viewer, person);
        if (mentions.isEmpty()) {
            throw notThere();
        }
        return mentions;
    }

    private String asked(Viewer viewer, Proposals.Kind kind, String page, List<ProposedWord> words, String why) {
        return "redirect:/proposals/"
                + proposals.ask(viewer, kind, page, words, Typed.text(why)).orElseThrow(ProposalsController::notThere);
    }

    /// What would change; asks again by itself until the engine has said it.
    @Needs(Act.JUDGE)
    @GetMapping("/proposals/{proposal}")
    String show(Viewer viewer, @PathVariable UUID proposal, Model model, HttpServletResponse response) {
        Proposals.Proposal found = proposals.find(viewer, proposal).orElseThrow(ProposalsController::notThere);
        if (found.answer() == null && !found.done()) {
            response.setHeader("Refresh", ASK_AGAIN_SECONDS);
        }
        model.addAttribute("proposal", found);
        model.addAttribute("glances", found.answer() == null ? Map.of() : glances(viewer, found.answer()));
        return "judgements/proposal";
    }

    /// Who would be joined, as far as this officer may see them.
    private Map<UUID, Persons.Glance> glances(Viewer viewer, Consequences answer) {
        Map<UUID, Persons.Glance> glances = new HashMap<>();
        answer.joined().stream()
                .flatMap(List::stream)
                .distinct()
                .limit(GLANCES_MAX)
                .forEach(person -> persons.glance(viewer, person).ifPresent(seen -> glances.put(person, seen)));
        return glances;
    }

    @Needs(Act.JUDGE)
    @PostMapping("/proposals/{proposal}/confirmation")
    String confirm(Viewer viewer, @PathVariable UUID proposal) {
        String origin = proposals
                .confirm(viewer, proposal)
                .orElseThrow(ProposalsController::notThere)
                .origin();
        return "redirect:" + origin + "?judged#links";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
