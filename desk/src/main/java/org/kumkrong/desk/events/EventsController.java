// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.events;

import java.util.List;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was done in an agency: acts and the numbers of what they were done to, no content.
@Controller
class EventsController {
    private final Wall wall;

    EventsController(Wall wall) {
        this.wall = wall;
    }

    @Needs(Act.READ_EVENTS)
    @GetMapping("/events")
    String list(Viewer viewer, @RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        List<Events.Line> lines = wall.read(viewer, jdbc -> Events.before(jdbc, before));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "next", lines.size() < Events.LINES_MAX ? 0 : lines.getLast().number());
        return "events/events";
    }
}
