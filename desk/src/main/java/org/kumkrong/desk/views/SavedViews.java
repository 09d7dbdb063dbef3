// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.views;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.stereotype.Component;

/// Queues by a name: an officer's own, and those shared in their team.
@Component
public class SavedViews {
    /// The longest name, in characters.
    static final int NAME_CHARS_MAX = 60;

    private static final int VIEWS_MAX = 50;
    private static final String SEEN = """
            select v.view_id, v.name, v.asked, v.words, v.shared, v.officer_id = :officer own, o.display_name
            from saved_view v join officer o using (officer_id)
            """;

    private final Wall wall;

    SavedViews(Wall wall) {
        this.wall = wall;
    }

    /// A saved view.
    ///
    /// @param asked the filters as they stand in an address
    /// @param words what is searched for; empty for nothing
    /// @param own whether the viewer made it, and may remove it
    /// @param by who made it
    public record SavedView(
            UUID view, String name, String asked, String words, boolean shared, boolean own, String by) {
        /// Names only its number.
        @Override
        public String toString() {
            return "view " + view;
        }
    }

    /// The views an officer can open, by name.
    public List<SavedView> of(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(SEEN + "order by lower(v.name), v.created_at limit :most")
                        .param("officer", viewer.officerId())
                        .param("most", VIEWS_MAX)
                        .query(SavedViews::seen)
                        .list());
    }

    /// One of them; from now on it counts as used.
    Optional<SavedView> find(Viewer viewer, UUID view) {
        return wall.write(viewer, jdbc -> {
            jdbc.sql("update saved_view set used_at = viewer_time() where view_id = :view")
                    .param("view", view)
                    .update();
            return jdbc.sql(SEEN + "where v.view_id = :view")
                    .param("officer", viewer.officerId())
                    .param("view", view)
                    .query(SavedViews::seen)
                    .optional();
        });
    }

    private static SavedView seen(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new SavedView(
                row.getObject("view_id", UUID.class),
                row.getString("name"),
                row.getString("asked"),
                row.getString("words"),
                row.getBoolean("shared"),
                row.getBoolean("own"),
                row.getString("display_name"));
    }

    /// Saves a view; one of the same name is replaced.
    void save(Viewer viewer, String name, String asked, String words, boolean shared) {
        String shown = Typed.text(name).length() <= NAME_CHARS_MAX
                ? Typed.text(name)
                : Typed.text(name).substring(0, NAME_CHARS_MAX);
        wall.write(viewer, jdbc -> {
            jdbc.sql("delete from saved_view where officer_id = :officer and name = :name")
                    .param("officer", viewer.officerId())
                    .param("name", shown)
                    .update();
            UUID view = jdbc.sql("""
                            insert into saved_view (agency_id, officer_id, team_id, shared, name, asked, words)
                            values (:agency, :officer, viewer_team(), :shared, :name, :asked, :words)
                            returning view_id
                            """)
                    .param("agency", viewer.agencyId())
                    .param("officer", viewer.officerId())
                    .param("shared", shared)
                    .param("name", shown)
                    .param("asked", asked)
                    .param("words", words)
                    .query(UUID.class)
                    .single();
            Events.record(jdbc, viewer, "saved-view", "view", view.toString(), "");
            return view;
        });
    }

    /// Removes one's own view.
    ///
    /// @return whether there was one
    boolean remove(Viewer viewer, UUID view) {
        return wall.write(viewer, jdbc -> {
            int removed = jdbc.sql("delete from saved_view where view_id = :view")
                    .param("view", view)
                    .update();
            if (removed == 1) {
                Events.record(jdbc, viewer, "removed-view", "view", view.toString(), "");
            }
            return removed == 1;
        });
    }
}
