// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import java.util.List;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.stereotype.Component;

/// What whoever is there for numbers begins with: how many tips each band holds, and nothing of any tip.
@Component
class Numbers {
    private final Wall wall;

    Numbers(Wall wall) {
        this.wall = wall;
    }

    /// The tips in one band.
    record Band(String name, long tips) {}

    /// All bands from the most urgent.
    List<Band> bands(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select b.band, coalesce(q.tips, 0) tips
                        from unnest(array['IMMEDIATE', 'URGENT', 'STANDARD', 'MONITOR', 'INFORMATIONAL'])
                            with ordinality b (band, place)
                            left join queue_size q on q.band = b.band and q.agency_id = :agency
                        order by b.place
                        """)
                        .param("agency", viewer.agencyId())
                        .query((row, number) -> new Band(row.getString("band"), row.getLong("tips")))
                        .list());
    }
}
