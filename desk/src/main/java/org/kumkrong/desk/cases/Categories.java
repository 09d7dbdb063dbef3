// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.stereotype.Component;

/// The categories of cases: three that every agency has, and what a unit adds. Changes are kept as events.
@Component
class Categories {
    private final Wall wall;

    Categories(Wall wall) {
        this.wall = wall;
    }

    /// A category.
    ///
    /// @param own whether the agency added it and may change it
    /// @param cases how many cases have it, as far as this officer may see
    record Category(CaseFile.Named name, boolean own, boolean retired, int cases) {}

    /// All of them, those that every agency has first.
    List<Category> list(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select k.category_id, k.name_en, k.name_th, k.agency_id is not null own,
                               k.retired_at is not null retired,
                               (select count(*) from case_file c where c.category_id = k.category_id) cases
                        from case_category k order by own, retired, k.name_en
                        """)
                        .query((row, number) -> new Category(
                                Cases.named(row, "category_id", "name"),
                                row.getBoolean("own"),
                                row.getBoolean("retired"),
                                row.getInt("cases")))
                        .list());
    }

    /// Those that a case can be given now.
    List<CaseFile.Named> offered(Viewer viewer) {
        return list(viewer).stream()
                .filter(category -> !category.retired())
                .map(Category::name)
                .toList();
    }

    UUID add(Viewer viewer, String english, String thai) {
        return wall.write(viewer, jdbc -> {
            UUID made = jdbc.sql("""
                            insert into case_category (agency_id, name_en, name_th) values (:agency, :english, :thai)
                            returning category_id
                            """)
                    .param("agency", viewer.agencyId())
                    .param("english", english)
                    .param("thai", thai)
                    .query(UUID.class)
                    .single();
            Events.record(jdbc, viewer, "category-added", "category", made.toString(), thai + " / " + english);
            return made;
        });
    }

    /// Names an own category anew.
    ///
    /// @return whether it is there and the agency's own
    boolean rename(Viewer viewer, UUID category, String english, String thai) {
        return wall.write(viewer, jdbc -> {
            Optional<CaseFile.Named> before = jdbc.sql("""
                            select category_id, name_en, name_th from case_category
                            where category_id = :category and agency_id = :agency
                            """)
                    .param("category", category)
                    .param("agency", viewer.agencyId())
                    .query((row, number) -> Cases.named(row, "category_id", "name"))
                    .optional();
            before.ifPresent(was -> {
                jdbc.sql("update case_category set name_en = :english, name_th = :thai where category_id = :category")
                        .param("english", english)
                        .param("thai", thai)
                        .param("category", category)
                        .update();
                String change = was.both() + " → " + thai + " / " + english;
                Events.record(jdbc, viewer, "category-renamed", "category", category.toString(), change);
            });
            return before.isPresent();
        });
    }

    /// Offers an own category no longer, or again; cases that have it keep it.
    boolean retire(Viewer viewer, UUID category, boolean retired) {
        return wall.write(viewer, jdbc -> {
            int changed = jdbc.sql("""
                            update case_category set retired_at = case when :retired then viewer_time() end
                            where category_id = :category and agency_id = :agency
                            """)
                    .param("retired", retired)
                    .param("category", category)
                    .param("agency", viewer.agencyId())
                    .update();
            if (changed == 1) {
                String act = retired ? "category-retired" : "category-offered";
                Events.record(jdbc, viewer, act, "category", category.toString(), "");
            }
            return changed == 1;
        });
    }

    List<Events.Entry> history(Viewer viewer, UUID category) {
        return wall.read(viewer, jdbc -> Events.of(jdbc, "category", category.toString()));
    }
}
