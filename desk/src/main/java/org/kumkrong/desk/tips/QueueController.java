// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.search.Searches;
import org.kumkrong.desk.search.SoughtWords;
import org.springframework.dao.QueryTimeoutException;
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
    private final Queue queue;
    private final Tips tips;
    private final Visits visits;
    private final Searches searches;
    private final QueueChoices choices;
    private final OpenQueues openQueues;

    QueueController(
            Queue queue, Tips tips, Visits visits, Searches searches, QueueChoices choices, OpenQueues openQueues) {
        this.queue = queue;
        this.tips = tips;
        this.visits = visits;
        this.searches = searches;
        this.choices = choices;
        this.openQueues = openQueues;
    }

    @Needs(Act.READ_TIPS)
    @GetMapping("/queue")
    String list(Viewer viewer, @RequestParam Map<String, String> asked, Model model) {
        QueueFilter filter = new QueueFilter(asked);
        fill(viewer, filter, visits.look(viewer), model);
        model.addAllAttributes(choices.of(viewer));
        return "tips/queue";
    }

    /// The part of the page that changes by itself.
    @Needs(Act.READ_TIPS)
    @GetMapping("/queue/rows")
    String rows(Viewer viewer, @RequestParam Map<String, String> asked, Model model) {
        fill(viewer, new QueueFilter(asked), visits.newestBefore(viewer), model);
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

    private void fill(Viewer viewer, QueueFilter filter, long newest, Model model) {
        Optional<String> typed = filter.search().flatMap(search -> searches.typed(viewer, search));
        SoughtWords sought = SoughtWords.of(typed.orElse(""));
        List<QueueRow> rows = List.of();
        model.addAttribute("tooLong", false);
        try {
            rows = queue.page(viewer, filter, sought, newest);
        } catch (QueryTimeoutException e) {
            model.addAttribute("tooLong", true);
        }
        boolean more = rows.size() > Queue.ROWS_MAX;
        List<QueueRow> shown = more ? rows.subList(0, Queue.ROWS_MAX) : rows;
        model.addAttribute("rows", shown);
        model.addAttribute("found", sought.isEmpty() ? Map.of() : found(viewer, shown, sought));
        model.addAttribute("next", more ? filter.after(shown.getLast().tip()).address() : "");
        model.addAttribute("bands", queue.bands(viewer));
        model.addAttribute("filter", filter);
        model.addAttribute("typed", typed.orElse(""));
        model.addAttribute("gone", filter.search().isPresent() && typed.isEmpty());
        model.addAttribute("newest", newest);
    }

    private Map<UUID, Found> found(Viewer viewer, List<QueueRow> rows, SoughtWords sought) {
        return tips.read(viewer, rows.stream().map(QueueRow::tip).toList()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Found.in(each.getValue(), sought)));
    }
}
