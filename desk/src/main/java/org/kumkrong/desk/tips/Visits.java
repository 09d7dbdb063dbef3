// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.stereotype.Component;

/// When officers looked at the queue, so that each can see what is new since their last visit.
@Component
class Visits {
    /// A look within this time belongs to the same visit.
    private static final int VISIT_MINUTES = 30;

    private final Wall wall;

    Visits(Wall wall) {
        this.wall = wall;
    }

    /// Notes that an officer looks.
    ///
    /// @return the newest tip of the visit before: those with a higher number are new
    long look(Viewer viewer) {
        return wall.write(
                viewer,
                jdbc -> jdbc.sql("""
                        insert into queue_visit as v (officer_id, agency_id, seen_tip_no, before_tip_no)
                        select :officer, :agency, newest.tip_no, newest.tip_no
                        from (select coalesce(max(tip_no), 0) tip_no from tip) newest
                        on conflict (officer_id) do update set
                            before_tip_no = case when v.seen_at < viewer_time() - make_interval(mins => :minutes)
                                                 then v.seen_tip_no else v.before_tip_no end,
                            seen_tip_no = excluded.seen_tip_no,
                            seen_at = viewer_time()
                        returning before_tip_no
                        """)
                        .param("officer", viewer.officerId())
                        .param("agency", viewer.agencyId())
                        .param("minutes", VISIT_MINUTES)
                        .query(Long.class)
                        .single());
    }

    /// The same without noting it, for a page that changes by itself.
    long newestBefore(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("select before_tip_no from queue_visit where officer_id = :officer")
                        .param("officer", viewer.officerId())
                        .query(Long.class)
                        .optional()
                        .orElse(Long.MAX_VALUE));
    }
}
