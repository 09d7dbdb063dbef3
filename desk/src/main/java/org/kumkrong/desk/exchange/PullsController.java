// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// From which servers lists are filled: the administrator says where, and with which secret.
@Controller
class PullsController {
    private static final int CHARS_MAX = 400;

    private final Pulls pulls;

    PullsController(Pulls pulls) {
        this.pulls = pulls;
    }

    @Needs(Act.MANAGE_EXCHANGE)
    @PostMapping("/pulls")
    String create(
            Viewer viewer,
            @RequestParam(required = false) Optional<UUID> bank,
            @RequestParam(defaultValue = "STOPNCII") Wire wire,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "60") int minutes) {
        Optional<String> where = address.length() > CHARS_MAX ? Optional.empty() : PeerHttp.address(address);
        if (where.isEmpty()) {
            return "refused:/clients?addressWrong";
        }
        if (bank.isEmpty()
                || secret.isBlank()
                || secret.length() > CHARS_MAX
                || user.length() > CHARS_MAX
                || minutes < 1
                || minutes > Pulls.MINUTES_MAX) {
            return "refused:/clients?pullWrong";
        }
        Pulls.Draft draft = new Pulls.Draft(bank.get(), wire, where.get(), user.strip(), secret.strip(), minutes);
        return pulls.create(viewer, draft) ? "redirect:/clients?pullMade" : "refused:/clients?pullWrong";
    }

    /// What it brought stays.
    @Needs(Act.MANAGE_EXCHANGE)
    @PostMapping("/pulls/{pull}/end")
    String end(Viewer viewer, @PathVariable UUID pull) {
        return back(pulls.end(viewer, pull), "pullEnded");
    }

    @Needs(Act.MANAGE_EXCHANGE)
    @PostMapping("/pulls/{pull}/start")
    String start(Viewer viewer, @PathVariable UUID pull) {
        return back(pulls.hurry(viewer, pull), "pullStarted");
    }

    @Needs(Act.MANAGE_EXCHANGE)
    @PostMapping("/pulls/{pull}/anew")
    String beginAnew(Viewer viewer, @PathVariable UUID pull) {
        return back(pulls.beginAnew(viewer, pull), "pullAnew");
    }

    private static String back(boolean there, String done) {
        if (!there) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/clients?" + done;
    }
}
