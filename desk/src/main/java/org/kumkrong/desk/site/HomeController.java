// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import org.kumkrong.desk.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The address without a path.
@Controller
class HomeController {
    @Open
    @GetMapping("/")
    String show() {
        return "redirect:/queue";
    }
}
