// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.cases;

import java.util.List;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.events.Events;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The unit's list of categories, kept by who leads.
@Controller
class CategoriesController {
    private static final int NAME_CHARS_MAX = 80;

    private final Categories categories;

    CategoriesController(Categories categories) {
        this.categories = categories;
    }

    /// A category, and what was changed of it.
    record Listed(Categories.Category category, List<Events.Entry> history) {}

    @Needs(Act.READ_CASES)
    @GetMapping("/categories")
    String list(Viewer viewer, Model model) {
        model.addAttribute(
                "listed",
                categories.list(viewer).stream()
                        .map(each -> new Listed(each, history(viewer, each)))
                        .toList());
        return "cases/categories";
    }

    private List<Events.Entry> history(Viewer viewer, Categories.Category category) {
        UUID id = category.name().id();
        return category.own() && id != null ? categories.history(viewer, id) : List.of();
    }

    @Needs(Act.EDIT_CATEGORIES)
    @PostMapping("/categories")
    String create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String thai) {
        if (!isName(english) || !isName(thai)) {
            return "refused:/categories?nameMissing";
        }
        categories.add(viewer, Typed.text(english), Typed.text(thai));
        return "redirect:/categories?kept";
    }

    @Needs(Act.EDIT_CATEGORIES)
    @PostMapping("/categories/{category}")
    String rename(
            Viewer viewer,
            @PathVariable UUID category,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String thai) {
        if (!isName(english) || !isName(thai)) {
            return "refused:/categories?nameMissing";
        }
        return done(categories.rename(viewer, category, Typed.text(english), Typed.text(thai)));
    }

    @Needs(Act.EDIT_CATEGORIES)
    @PostMapping("/categories/{category}/retirement")
    String retire(Viewer viewer, @PathVariable UUID category, @RequestParam(defaultValue = "true") boolean retired) {
        return done(categories.retire(viewer, category, retired));
    }

    private static boolean isName(String name) {
        return !Typed.text(name).isEmpty() && Typed.text(name).length() <= NAME_CHARS_MAX;
    }

    private static String done(boolean done) {
        if (!done) {
            throw CaseController.notThere();
        }
        return "redirect:/categories?kept";
    }
}
