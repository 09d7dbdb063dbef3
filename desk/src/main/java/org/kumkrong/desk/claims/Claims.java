// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.claims;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Claims on tips: one officer at a time has one.
@Component
public class Claims {
    private final Wall wall;

    Claims(Wall wall) {
        this.wall = wall;
    }

    /// An officer to whom a tip can be given.
    public record Colleague(UUID officer, String name, String role) {}

    /// The officers of the viewer's agency who read tips, by name.
    public List<Colleague> colleagues(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select officer_id, display_name, role from officer
                        where agency_id = :agency and disabled_at is null and role in (:roles)
                        order by display_name, sign_in_name
                        """)
                        .param("agency", viewer.agencyId())
                        .param("roles", Role.wordsOfThoseWhoMay(Act.CLAIM))
                        .query((row, number) -> new Colleague(
                                row.getObject("officer_id", UUID.class),
                                row.getString("display_name"),
                                row.getString("role")))
                        .list());
    }

    /// Whether a tip is there for this officer.
    boolean isThere(Viewer viewer, UUID tip) {
        return wall.hasTip(viewer, tip);
    }

    /// Takes tips; nobody takes what another has.
    ///
    /// @return how many are now taken
    int take(Viewer viewer, Collection<UUID> tips) {
        return each(
                viewer,
                tips,
                jdbc -> tip -> written(
                        jdbc,
                        viewer,
                        tip,
                        "claimed",
                        "",
                        jdbc.sql("""
                        insert into claim (tip_id, agency_id, officer_id)
                        select tip_id, agency_id, :officer from tip where tip_id = :tip
                        on conflict (tip_id) do nothing
                        """)
                                .param("officer", viewer.officerId())
                                .param("tip", tip)
                                .update()));
    }

    /// Gives tips back: one's own, or, for who gives tips to others, anybody's.
    int release(Viewer viewer, Collection<UUID> tips) {
        return each(
                viewer,
                tips,
                jdbc -> tip -> written(
                        jdbc,
                        viewer,
                        tip,
                        "released",
                        "",
                        jdbc.sql("""
                        delete from claim where tip_id = :tip and (officer_id = :officer or :anybodys)
                        """)
                                .param("officer", viewer.officerId())
                                .param("anybodys", viewer.may(Act.ASSIGN))
                                .param("tip", tip)
                                .update()));
    }

    /// Gives tips to an officer of the same agency, whoever had them.
    int assign(Viewer viewer, Collection<UUID> tips, UUID officer) {
        Optional<Colleague> to = colleagues(viewer).stream()
                .filter(each -> each.officer().equals(officer))
                .findFirst();
        return to.isEmpty()
                ? 0
                : each(viewer, tips, jdbc -> tip -> {
                    jdbc.sql("delete from claim where tip_id = :tip and officer_id <> :officer")
                            .param("tip", tip)
                            .param("officer", officer)
                            .update();
                    return written(
                            jdbc,
                            viewer,
                            tip,
                            "assigned",
                            to.get().name(),
                            jdbc.sql("""
                            insert into claim (tip_id, agency_id, officer_id, assigned_by)
                            select tip_id, agency_id, :officer, :by from tip where tip_id = :tip
                            on conflict (tip_id) do nothing
                            """)
                                    .param("officer", officer)
                                    .param("by", viewer.officerId())
                                    .param("tip", tip)
                                    .update());
                });
    }

    private int each(
            Viewer viewer, Collection<UUID> tips, java.util.function.Function<JdbcClient, Predicate<UUID>> act) {
        return wall.write(viewer, jdbc -> {
            Predicate<UUID> on = act.apply(jdbc);
            return (int) tips.stream().distinct().filter(on).count();
        });
    }

    private static boolean written(JdbcClient jdbc, Viewer viewer, UUID tip, String act, String why, int changed) {
        if (changed == 1) {
            Events.record(jdbc, viewer, act, "tip", tip.toString(), why);
        }
        return changed == 1;
    }
}
