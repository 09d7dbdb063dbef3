// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.util.Map;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.search.Searches;
import org.kumkrong.desk.search.SoughtWords;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The queue: most urgent first, with reasons and clocks.
@Controller
class QueueController {
    private final QueuePages pages;
    private final Visits visits;
    private final Searches searches;
    private final OpenQueues openQueues;

    QueueController(QueuePages pages, Visits visits, Searches searches, OpenQueues openQueues) {
        this.pages = pages;
        this.visits = visits;
        this.searches = searches;
        this.openQueues = openQueues;
    }

    @Needs(Act.READ_TIPS)
    @GetMapping("/queue")
    String list(Viewer viewer, @RequestParam Map<String, String> asked, Model model) {
        model.addAllAttributes(pages.whole(viewer, new QueueFilter(asked), visits.look(viewer)));
        return "tips/queue";
    }

    /// The part of the page that changes by itself.
    @Needs(Act.READ_TIPS)
    @GetMapping("/queue/rows")
    String rows(Viewer viewer, @RequestParam Map<String, String> asked, Model model) {
        model.addAllAttributes(pages.live(viewer, new QueueFilter(asked), visits.newestBefore(viewer)));
        return "tips/queue :: live";
    }

    /// Keeps what is searched for under a number and shows what is found; words never stand in an address.
    @Needs(Act.READ_TIPS)
    @PostMapping("/searches")
    String search(
            Viewer viewer, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String asked) {
        QueueFilter filter = QueueFilter.parse(asked);
        boolean nothing = SoughtWords.of(q).isEmpty();
        String search = nothing ? "" : searches.keep(viewer, q).toString();
        return "redirect:" + filter.address("search", search);
    }

    /// Tells an open queue when to ask for its rows again.
    @Needs(Act.READ_TIPS)
    @ResponseBody
    @GetMapping(path = "/queue/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(Viewer viewer) {
        return openQueues.open(viewer.agency());
    }
}
