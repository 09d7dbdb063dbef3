// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.officers;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.accounts.Enrolments;
import org.kumkrong.desk.accounts.Sessions;
import org.kumkrong.desk.events.Events;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One officer of the administrator's agency: role, team, links for enrolment, sessions, and whether they may come in.
@Controller
class OfficerController {
    private final Wall wall;
    private final Enrolments enrolments;
    private final Sessions sessions;

    OfficerController(Wall wall, Enrolments enrolments, Sessions sessions) {
        this.wall = wall;
        this.enrolments = enrolments;
        this.sessions = sessions;
    }

    @Needs(Act.READ_PEOPLE)
    @GetMapping("/people/{officer}")
    String show(Viewer viewer, @PathVariable UUID officer, Model model) {
        wall.read(viewer, jdbc -> {
            model.addAttribute("officer", Roster.officer(jdbc, officer).orElseThrow(OfficerController::notThere));
            model.addAttribute("sessions", sessions.of(jdbc, officer));
            model.addAttribute("teams", Roster.teams(jdbc));
            model.addAttribute("history", Events.of(jdbc, "officer", officer.toString()));
            return model;
        });
        model.addAttribute("roles", Role.values());
        model.addAttribute("own", viewer.officerId().equals(officer));
        return "officers/officer";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// Changes another officer's account. One's own is changed by somebody else; the database says so too.
    private String change(Viewer viewer, UUID officer, String act, Consumer<JdbcClient> work) {
        wall.write(viewer, jdbc -> {
            other(jdbc, viewer, officer);
            work.accept(jdbc);
            Events.record(jdbc, viewer, act, "officer", officer.toString(), "");
            return true;
        });
        return "redirect:/people/" + officer + "?done=true";
    }

    private static Roster.Listed other(JdbcClient jdbc, Viewer viewer, UUID officer) {
        Roster.Listed found = Roster.officer(jdbc, officer).orElseThrow(OfficerController::notThere);
        if (viewer.officerId().equals(officer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return found;
    }

    @Needs(Act.MANAGE_PEOPLE)
    @PostMapping("/people/{officer}/role")
    String askRole(Viewer viewer, @PathVariable UUID officer, @RequestParam(defaultValue = "") String role) {
        Role wanted = Role.named(role).orElseThrow(OfficerController::notThere);
        wall.write(viewer, jdbc -> {
            other(jdbc, viewer, officer);
            Appointments.ask(jdbc, viewer, officer, wanted);
            return true;
        });
        return "redirect:/people/" + officer + "?done=true";
    }

    @Needs(Act.MANAGE_PEOPLE)
    @PostMapping("/people/{officer}/team")
    String moveTo(Viewer viewer, @PathVariable UUID officer, @RequestParam(required = false) @Nullable UUID team) {
        return change(viewer, officer, "moved-to-team", jdbc -> Roster.moveTo(jdbc, officer, team));
    }

    /// Keeps an officer out, at once, or lets them in again.
    @Needs(Act.MANAGE_PEOPLE)
    @PostMapping("/people/{officer}/entry")
    String entry(Viewer viewer, @PathVariable UUID officer, @RequestParam(defaultValue = "false") boolean open) {
        return open
                ? change(viewer, officer, "enabled", jdbc -> Roster.enable(jdbc, officer))
                : change(viewer, officer, "disabled", jdbc -> {
                    Roster.disable(jdbc, officer);
                    Sessions.endAll(jdbc, officer);
                });
    }

    @Needs(Act.MANAGE_PEOPLE)
    @PostMapping("/people/{officer}/sign-out")
    String endSessions(Viewer viewer, @PathVariable UUID officer) {
        return change(viewer, officer, "sessions-ended", jdbc -> Sessions.endAll(jdbc, officer));
    }

    /// Makes a new link and shows it, this once. What it replaces is taken away at once; the rest must be
    /// shown with it,
    /// so that whoever makes a link cannot become the officer. Where everything is replaced, two must give the role
    /// again.
    @Needs(Act.MANAGE_PEOPLE)
    @PostMapping("/people/{officer}/enrolment")
    String enrol(
            Viewer viewer,
            @PathVariable UUID officer,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model) {
        Enrolments.Link link = wall.write(viewer, jdbc -> {
            Roster.Listed found = other(jdbc, viewer, officer);
            if (found.demo()) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN); // everybody shares it
            }
            model.addAttribute("shown", found.displayName());
            Sessions.endAll(jdbc, officer);
            return found.enrolled() && !whole ? newFactor(jdbc, viewer, officer) : newAccount(jdbc, viewer, found);
        });
        model.addAttribute("link", link);
        model.addAttribute("here", "/people/" + officer);
        return PeopleController.LINK_PAGE;
    }

    private Enrolments.Link newFactor(JdbcClient jdbc, Viewer viewer, UUID officer) {
        Roster.dropFactors(jdbc, officer);
        Events.record(jdbc, viewer, "factor-reset", "officer", officer.toString(), "");
        return enrolments.make(jdbc, viewer, officer, Enrolments.Kind.FACTOR);
    }

    private Enrolments.Link newAccount(JdbcClient jdbc, Viewer viewer, Roster.Listed officer) {
        Optional<Role> before = Optional.ofNullable(officer.role()).map(Role::of);
        Roster.dropAccount(jdbc, officer.id());
        Events.record(jdbc, viewer, "account-reset", "officer", officer.id().toString(), "");
        before.ifPresent(role -> Appointments.ask(jdbc, viewer, officer.id(), role));
        return enrolments.make(jdbc, viewer, officer.id(), Enrolments.Kind.ACCOUNT);
    }
}
