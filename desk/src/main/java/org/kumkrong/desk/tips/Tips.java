// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipJson;
import org.springframework.stereotype.Component;

/// Tips, as one officer may see them.
@Component
public class Tips {
    private final Wall wall;

    Tips(Wall wall) {
        this.wall = wall;
    }

    /// What a tip says; empty where there is none that this officer may see.
    public Optional<Tip> read(Viewer viewer, UUID tip) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("select document from tip where tip_id = :tip")
                        .param("tip", tip)
                        .query(String.class)
                        .optional()
                        .map(TipJson::read));
    }

    /// What several tips say, by their ids; without those that are not there for this officer.
    Map<UUID, Tip> read(Viewer viewer, Collection<UUID> tips) {
        if (tips.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Tip> read = new HashMap<>();
        wall.read(
                        viewer,
                        jdbc -> jdbc.sql("select tip_id, document from tip where tip_id in (:tips)")
                                .param("tips", tips)
                                .query((row, number) ->
                                        Map.entry(row.getObject("tip_id", UUID.class), row.getString("document")))
                                .list())
                .forEach(each -> read.put(each.getKey(), TipJson.read(each.getValue())));
        return read;
    }

    /// What was done to a tip, newest first.
    List<Events.Entry> history(Viewer viewer, UUID tip) {
        return wall.read(viewer, jdbc -> Events.of(jdbc, "tip", tip.toString()));
    }

    /// The untouched bytes a tip came in, as text; that they were looked at is written down.
    Optional<Source> source(Viewer viewer, UUID tip) {
        return wall.write(viewer, jdbc -> {
            Optional<Source> source = jdbc.sql("""
                            select a.file_name, a.sha256, coalesce(a.bytes, (select p.bytes from arrival_piece p
                                where p.content_id = a.content_id and p.starts_at = 0), '') bytes from tip t join arrival a using (arrival_id)
                            where t.tip_id = :tip
                            """)
                    .param("tip", tip)
                    .query((row, number) ->
                            new Source(row.getString("file_name"), row.getString("sha256"), row.getBytes("bytes")))
                    .optional();
            source.ifPresent(found -> Events.record(jdbc, viewer, "opened-source", "tip", tip.toString(), ""));
            return source;
        });
    }

    /// The file a tip came in.
    record Source(String fileName, String sha256, byte[] bytes) {
        @Override
        public String toString() {
            return "source of " + bytes.length + " bytes";
        }
    }
}
