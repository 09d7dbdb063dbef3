// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.util.List;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Sets of known files: the administrator attaches and detaches them.
@Controller
class KnownSetsController {
    private final AgencySets sets;

    KnownSetsController(AgencySets sets) {
        this.sets = sets;
    }

    @Needs(Act.MANAGE_SOURCES)
    @GetMapping("/known-sets")
    String list(Viewer viewer, Model model) {
        List<AgencySets.Shown> all = sets.all(viewer);
        model.addAttribute("sets", all);
        model.addAttribute("ready", sets.ready(all));
        model.addAttribute("broken", sets.broken());
        model.addAttribute("kept", sets.isShelfKept());
        return "files/sets";
    }

    @Needs(Act.MANAGE_SOURCES)
    @PostMapping("/known-sets")
    String attach(Viewer viewer, @RequestParam(defaultValue = "") String folder) {
        return sets.attach(viewer, folder) ? "redirect:/known-sets?attached" : "redirect:/known-sets?gone";
    }

    @Needs(Act.MANAGE_SOURCES)
    @PostMapping("/known-sets/{set}/detachment")
    String detach(Viewer viewer, @PathVariable UUID set) {
        if (!sets.detach(viewer, set)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/known-sets?detached";
    }
}
