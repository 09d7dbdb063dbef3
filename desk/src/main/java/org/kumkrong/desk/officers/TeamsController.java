// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.officers;

import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The teams of the administrator's agency; they stand on the page of its people.
@Controller
class TeamsController {
    private static final int NAME_CHARS_MAX = 80;
    private static final String BACK = "redirect:/people#teams";
    private static final String NAMELESS = "refused:/people?nameless";

    private final Wall wall;

    TeamsController(Wall wall) {
        this.wall = wall;
    }

    @Needs(Act.MANAGE_PEOPLE)
    @PostMapping("/teams")
    String create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String thai) {
        if (!isName(english) || !isName(thai)) {
            return NAMELESS;
        }
        wall.write(viewer, jdbc -> {
            UUID team = Roster.makeTeam(jdbc, viewer.agencyId(), Typed.text(english), Typed.text(thai));
            Events.record(jdbc, viewer, "team-made", "team", team.toString(), "");
            return team;
        });
        return BACK;
    }

    @Needs(Act.MANAGE_PEOPLE)
    @PostMapping("/teams/{team}")
    String rename(
            Viewer viewer,
            @PathVariable UUID team,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String thai) {
        if (!isName(english) || !isName(thai)) {
            return NAMELESS;
        }
        wall.write(viewer, jdbc -> {
            boolean named = Roster.nameTeam(jdbc, team, Typed.text(english), Typed.text(thai));
            if (named) {
                Events.record(jdbc, viewer, "team-named", "team", team.toString(), "");
            }
            return named;
        });
        return BACK;
    }

    private static boolean isName(String name) {
        return !Typed.text(name).isEmpty() && name.length() <= NAME_CHARS_MAX;
    }
}
