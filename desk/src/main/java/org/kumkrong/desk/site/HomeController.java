// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Open;
import org.kumkrong.desk.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The address without a path: where an officer's work begins.
@Controller
class HomeController {
    @Open
    @GetMapping("/")
    String show(@Nullable Viewer viewer) {
        if (viewer == null) {
            return "redirect:/sign-in";
        }
        if (viewer.may(Act.READ_TIPS)) {
            return "redirect:/queue";
        }
        if (viewer.may(Act.READ_EVENTS)) {
            return "redirect:/events";
        }
        if (viewer.may(Act.READ_PEOPLE)) {
            return "redirect:/people";
        }
        return "redirect:/statistics";
    }
}
