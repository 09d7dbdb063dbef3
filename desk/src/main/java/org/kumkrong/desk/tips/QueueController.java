// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The queue: most urgent first, with reasons and clocks.
@Controller
class QueueController {
    private final Tips tips;
    private final OpenQueues openQueues;

    QueueController(Tips tips, OpenQueues openQueues) {
        this.tips = tips;
        this.openQueues = openQueues;
    }

    /// What an address asks for; each part may be missing.
    record Asked(
            @Nullable String band,
            @Nullable String q,
            @Nullable Boolean mine,
            @Nullable UUID after) {
        QueueFilter filter() {
            return new QueueFilter(
                    Objects.requireNonNullElse(band, ""),
                    Objects.requireNonNullElse(q, ""),
                    Boolean.TRUE.equals(mine),
                    after);
        }

        @Override
        public String toString() {
            return "queue of " + band;
        }
    }

    @Needs(Act.READ_TIPS)
    @GetMapping("/queue")
    String list(Viewer viewer, Asked asked, Model model) {
        fill(viewer, asked.filter(), model);
        return "tips/queue";
    }

    /// The part of the page that changes by itself.
    @Needs(Act.READ_TIPS)
    @GetMapping("/queue/rows")
    String rows(Viewer viewer, Asked asked, Model model) {
        fill(viewer, asked.filter(), model);
        return "tips/queue :: live";
    }

    /// Tells an open queue when to ask for its rows again.
    @Needs(Act.READ_TIPS)
    @ResponseBody
    @GetMapping(path = "/queue/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(Viewer viewer) {
        return openQueues.open(viewer.agency());
    }

    private void fill(Viewer viewer, QueueFilter filter, Model model) {
        List<QueueRow> rows = tips.queue(viewer, filter);
        boolean more = rows.size() > Tips.ROWS_MAX;
        List<QueueRow> shown = more ? rows.subList(0, Tips.ROWS_MAX) : rows;
        model.addAttribute("rows", shown);
        model.addAttribute("next", more ? shown.getLast().tip() : null);
        model.addAttribute("bands", tips.bands(viewer));
        model.addAttribute("filter", filter);
    }
}
