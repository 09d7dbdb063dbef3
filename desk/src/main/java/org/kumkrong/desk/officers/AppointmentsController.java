// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.officers;

import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Roles that were asked for, and the second person's word on them.
@Controller
class AppointmentsController {
    private final Wall wall;

    AppointmentsController(Wall wall) {
        this.wall = wall;
    }

    @Needs(Act.DECIDE_APPOINTMENT)
    @GetMapping("/appointments")
    String list(Viewer viewer, Model model) {
        model.addAttribute("appointments", wall.read(viewer, Appointments::open));
        return "officers/appointments";
    }

    @Needs(Act.DECIDE_APPOINTMENT)
    @PostMapping("/appointments/{appointment}")
    String decide(
            Viewer viewer, @PathVariable UUID appointment, @RequestParam(defaultValue = "false") boolean granted) {
        boolean decided = wall.write(viewer, jdbc -> Appointments.decide(jdbc, viewer, appointment, granted));
        return "redirect:/appointments?done=" + decided;
    }
}
