// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.views;

import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.search.Searches;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Saving a queue under a name, opening it again, removing it.
@Controller
class SavedViewsController {
    private static final int ASKED_CHARS_MAX = 2000;

    private final SavedViews views;
    private final Searches searches;

    SavedViewsController(SavedViews views, Searches searches) {
        this.views = views;
        this.searches = searches;
    }

    /// What is searched for is found by its number, so that the words are not sent about.
    @Needs(Act.READ_TIPS)
    @PostMapping("/views")
    String create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam Optional<UUID> search,
            @RequestParam(defaultValue = "false") boolean shared) {
        String sound = asked.length() <= ASKED_CHARS_MAX ? asked : "";
        if (Typed.text(name).isEmpty()) {
            return "redirect:/queue?" + sound;
        }
        String words = search.flatMap(number -> searches.typed(viewer, number)).orElse("");
        views.save(viewer, name, sound, words, shared);
        return "redirect:/queue?" + sound
                + search.map(number -> "&search=" + number).orElse("");
    }

    /// The queue as it was saved; words are searched for anew, under a number of the officer's own.
    @Needs(Act.READ_TIPS)
    @GetMapping("/views/{view}")
    String show(Viewer viewer, @PathVariable UUID view) {
        SavedViews.SavedView saved = views.find(viewer, view).orElseThrow(SavedViewsController::notThere);
        String search = saved.words().isEmpty() ? "" : "&search=" + searches.keep(viewer, saved.words());
        return "redirect:/queue?" + saved.asked() + search;
    }

    @Needs(Act.READ_TIPS)
    @PostMapping("/views/{view}/removal")
    String remove(Viewer viewer, @PathVariable UUID view) {
        if (!views.remove(viewer, view)) {
            throw notThere();
        }
        return "redirect:/queue";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
