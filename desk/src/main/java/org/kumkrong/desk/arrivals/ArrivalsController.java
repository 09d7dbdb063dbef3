// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.arrivals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Files sent in the browser, and what became of them.
@Controller
class ArrivalsController {
    private final Arrivals arrivals;

    ArrivalsController(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Needs(Act.SEND_TIPS)
    @GetMapping("/arrivals")
    String list(Viewer viewer, Model model) {
        model.addAttribute("arrivals", arrivals.newest(viewer));
        return "arrivals/arrivals";
    }

    @Needs(Act.SEND_TIPS)
    @PostMapping("/arrivals")
    String create(Viewer viewer, @RequestParam List<MultipartFile> files) throws IOException {
        List<Arrivals.Sent> sent = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()
                    || !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                            .isEmpty()) {
                sent.add(
                        new Arrivals.Sent(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
            }
        }
        if (sent.isEmpty()) {
            return "redirect:/arrivals?nothing";
        }
        arrivals.keep(viewer, sent);
        return "redirect:/arrivals?kept=" + sent.size();
    }

    @Needs(Act.SEND_TIPS)
    @GetMapping("/arrivals/{arrival}")
    String show(Viewer viewer, @PathVariable UUID arrival, Model model) {
        model.addAttribute("rejections", arrivals.notRead(viewer, arrival));
        return "arrivals/arrival";
    }
}
