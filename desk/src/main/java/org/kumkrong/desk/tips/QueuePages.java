// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.search.Searches;
import org.kumkrong.desk.search.SoughtWords;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/// What stands on a page of the queue, read on one state of the database.
@Component
class QueuePages {
    private final Wall wall;
    private final Queue queue;
    private final Tips tips;
    private final Searches searches;
    private final QueueChoices choices;

    QueuePages(Wall wall, Queue queue, Tips tips, Searches searches, QueueChoices choices) {
        this.wall = wall;
        this.queue = queue;
        this.tips = tips;
        this.searches = searches;
        this.choices = choices;
    }

    /// All of the page, by the names under which it knows its parts.
    ///
    /// @param newest the newest tip of the visit before
    Map<String, Object> whole(Viewer viewer, QueueFilter filter, long newest) {
        Map<String, Object> page = new HashMap<>(live(viewer, filter, newest));
        page.putAll(wall.read(viewer, jdbc -> choices.of(viewer)));
        return page;
    }

    /// The part that changes by itself.
    Map<String, Object> live(Viewer viewer, QueueFilter filter, long newest) {
        Listed listed = listed(viewer, filter, newest);
        boolean more = listed.rows().size() > Queue.ROWS_MAX;
        List<QueueRow> shown = more ? listed.rows().subList(0, Queue.ROWS_MAX) : listed.rows();
        return Map.of(
                "rows",
                shown,
                "found",
                listed.found(),
                "tooLong",
                listed.tooLong(),
                "unplaced",
                listed.unplaced(),
                "next",
                more ? filter.after(shown.getLast().tip()).address() : "",
                "bands",
                listed.bands(),
                "filter",
                filter,
                "typed",
                listed.typed(),
                "gone",
                filter.search().isPresent() && listed.typed().isEmpty(),
                "newest",
                newest);
    }

    /// Rows of the queue, and in each where what is sought stands.
    private record Listed(
            String typed,
            Map<String, Long> bands,
            List<QueueRow> rows,
            Map<UUID, Found> found,
            boolean tooLong,
            long unplaced) {
        @Override
        public String toString() {
            return rows.size() + " rows";
        }
    }

    /// A search that takes too long ends the reading it is in; the page is read again without it.
    private Listed listed(Viewer viewer, QueueFilter filter, long newest) {
        try {
            return wall.read(viewer, jdbc -> {
                Listed around = around(viewer, filter);
                SoughtWords sought = SoughtWords.of(around.typed());
                List<QueueRow> rows = queue.page(viewer, filter, sought, newest);
                return new Listed(
                        around.typed(), around.bands(), rows, found(viewer, rows, sought), false, around.unplaced());
            });
        } catch (QueryTimeoutException e) {
            return wall.read(viewer, jdbc -> around(viewer, filter));
        }
    }

    private Listed around(Viewer viewer, QueueFilter filter) {
        String typed = filter.search()
                .flatMap(search -> searches.typed(viewer, search))
                .orElse("");
        Map<String, Long> bands = queue.bands(viewer);
        boolean none = bands.values().stream().allMatch(tips -> tips == 0);
        return new Listed(typed, bands, List.of(), Map.of(), true, none ? queue.tips(viewer) : 0);
    }

    private Map<UUID, Found> found(Viewer viewer, List<QueueRow> rows, SoughtWords sought) {
        List<UUID> shown =
                rows.stream().limit(Queue.ROWS_MAX).map(QueueRow::tip).toList();
        return sought.isEmpty()
                ? Map.of()
                : tips.read(viewer, shown).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> Found.in(each.getValue(), sought)));
    }
}
