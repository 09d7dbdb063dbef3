// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import java.util.List;
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

/// A subject's page, and a child's: that one only with a reason.
@Controller
class PersonController {
    private static final List<String> SUBJECT_ROLES = List.of("suspect", "other");
    private static final List<String> CHILD_ROLES = List.of("victim", "recipient");
    private static final int REASON_CHARS_MIN = 5;

    private final Persons persons;
    private final Neighbours neighbours;

    PersonController(Persons persons, Neighbours neighbours) {
        this.persons = persons;
        this.neighbours = neighbours;
    }

    @Needs(Act.READ_SUBJECTS)
    @GetMapping("/subjects/{person}")
    String subject(Viewer viewer, @PathVariable UUID person, Model model) {
        if (!fill(viewer, person, "subject", SUBJECT_ROLES, "", model)) {
            return "redirect:/subjects/" + movedTo(viewer, person, SUBJECT_ROLES) + "?moved";
        }
        fillLinks(neighbours.around(viewer, person, null), model);
        return "people/subject";
    }

    /// The links of a subject, or of one mention that the picture of links has come to.
    @Needs(Act.READ_SUBJECTS)
    @GetMapping("/subjects/{person}/links")
    String links(Viewer viewer, @PathVariable UUID person, @RequestParam Optional<MentionId> of, Model model) {
        if (!persons.isThere(viewer, person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        fillLinks(neighbours.around(viewer, person, of.orElse(null)), model);
        return "people/links :: tables";
    }

    private static void fillLinks(List<Neighbours.Edge> edges, Model model) {
        model.addAttribute("edges", edges);
        model.addAttribute("nodes", Neighbours.nodes(edges));
    }

    /// Asks why; shows nothing yet.
    @Needs(Act.OPEN_CHILD)
    @GetMapping("/children/{person}")
    String askWhy(Viewer viewer, @PathVariable UUID person, Model model) {
        if (!persons.isChild(viewer, person)) {
            return "redirect:/children/" + movedTo(viewer, person, CHILD_ROLES) + "?moved";
        }
        model.addAttribute("person", person);
        return "people/child-reason";
    }

    @Needs(Act.OPEN_CHILD)
    @PostMapping("/children/{person}")
    String child(Viewer viewer, @PathVariable UUID person, @RequestParam String why, Model model) {
        if (Typed.text(why).length() < REASON_CHARS_MIN) {
            model.addAttribute("mistake", "child.why.short");
            return askWhy(viewer, person, model);
        }
        return fill(viewer, person, "child", CHILD_ROLES, Typed.text(why), model)
                ? "people/child"
                : "redirect:/children/" + movedTo(viewer, person, CHILD_ROLES) + "?moved";
    }

    private UUID movedTo(Viewer viewer, UUID person, List<String> roles) {
        return persons.movedTo(viewer, person, roles)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// @return whether the person is there
    private boolean fill(Viewer viewer, UUID person, String kind, List<String> roles, String why, Model model) {
        List<Persons.Mentioned> mentions = persons.open(viewer, person, kind, roles, why);
        if (mentions.isEmpty()) {
            return false;
        }
        model.addAttribute("person", person);
        model.addAttribute("portrait", Portrait.of(mentions));
        model.addAttribute("timeline", Timeline.of(mentions));
        model.addAttribute("mentions", mentions);
        model.addAttribute("agencies", persons.agencies(viewer, person));
        model.addAttribute("history", persons.history(viewer, person, kind));
        return true;
    }
}
