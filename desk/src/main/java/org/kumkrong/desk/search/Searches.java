// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.stereotype.Component;

/// What officers searched for, each known by a number that says nothing: the number may stand in an address, in the
/// browser's history and in a log, the words may not.
@Component
public class Searches {
    private static final int KEPT_DAYS = 30;

    private final Wall wall;

    Searches(Wall wall) {
        this.wall = wall;
    }

    /// Keeps what was typed; that a search was made is written down, what for is not.
    public UUID keep(Viewer viewer, String typed) {
        String words = typed.strip();
        return wall.write(viewer, jdbc -> {
            jdbc.sql(
                            "delete from search where officer_id = :officer and searched_at < viewer_time() - make_interval(days => :days)")
                    .param("officer", viewer.officerId())
                    .param("days", KEPT_DAYS)
                    .update();
            UUID search = jdbc.sql("""
                            insert into search (agency_id, officer_id, words) values (:agency, :officer, :words)
                            returning search_id
                            """)
                    .param("agency", viewer.agencyId())
                    .param("officer", viewer.officerId())
                    .param(
                            "words",
                            words.length() <= SoughtWords.CHARS_MAX ? words : words.substring(0, SoughtWords.CHARS_MAX))
                    .query(UUID.class)
                    .single();
            Events.record(jdbc, viewer, "searched", "search", search.toString(), "");
            return search;
        });
    }

    /// What was typed; empty where it was another officer, or long ago.
    public Optional<String> typed(Viewer viewer, UUID search) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("select words from search where search_id = :search")
                        .param("search", search)
                        .query(String.class)
                        .optional());
    }
}
