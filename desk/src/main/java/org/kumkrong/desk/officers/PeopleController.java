// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.officers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.accounts.Enrolments;
import org.kumkrong.desk.events.Events;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who works in the administrator's agency, and inviting more.
@Controller
class PeopleController {
    static final String LINK_PAGE = "officers/link";

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final int SHOWN_CHARS_MAX = 80;

    private final Wall wall;
    private final Enrolments enrolments;

    PeopleController(Wall wall, Enrolments enrolments) {
        this.wall = wall;
        this.enrolments = enrolments;
    }

    @Needs(Act.READ_PEOPLE)
    @GetMapping("/people")
    String list(Viewer viewer, Model model) {
        wall.read(viewer, jdbc -> {
            model.addAttribute("officers", Roster.officers(jdbc));
            model.addAttribute("teams", Roster.teams(jdbc));
            model.addAttribute("appointments", Appointments.open(jdbc));
            return model;
        });
        model.addAttribute("roles", Role.values());
        model.addAttribute("here", "/people");
        return "officers/people";
    }

    /// Makes an account, asks for its role, and shows the link, this once.
    @Needs(Act.MANAGE_PEOPLE)
    @PostMapping("/people")
    String invite(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(required = false) @Nullable UUID team,
            HttpServletResponse response,
            Model model) {
        String signInName = name.strip().toLowerCase(Locale.ROOT);
        Optional<Role> wanted = Role.named(role);
        if (!SIGN_IN_NAME.matcher(signInName).matches()
                || Typed.text(shown).isEmpty()
                || shown.length() > SHOWN_CHARS_MAX
                || wanted.isEmpty()) {
            return again("people.invite.incomplete", viewer, response, model);
        }
        Optional<Enrolments.Link> link = wall.write(viewer, jdbc -> {
            Optional<UUID> officer = Roster.invite(jdbc, viewer.agencyId(), team, signInName, Typed.text(shown));
            return officer.map(made -> {
                Events.record(jdbc, viewer, "invited", "officer", made.toString(), "");
                Appointments.ask(jdbc, viewer, made, wanted.get());
                return enrolments.make(jdbc, viewer, made, Enrolments.Kind.ACCOUNT);
            });
        });
        if (link.isEmpty()) {
            return again("people.invite.taken", viewer, response, model);
        }
        model.addAttribute("link", link.get());
        model.addAttribute("shown", Typed.text(shown));
        model.addAttribute("here", "/people");
        return LINK_PAGE;
    }

    private String again(String mistake, Viewer viewer, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("mistake", mistake);
        return list(viewer, model);
    }
}
