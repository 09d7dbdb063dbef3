// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.kumkrong.desk.statistics.DisclosureRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a unit has decided for all its fact sheets.
@Component
class FactRules {
    private final Wall wall;

    FactRules(Wall wall) {
        this.wall = wall;
    }

    Counts.Rules of(Viewer viewer) {
        return wall.read(viewer, FactRules::of);
    }

    static Counts.Rules of(JdbcClient jdbc) {
        int smallest = DisclosureRule.inForce(jdbc).outside();
        return jdbc.sql("select method, same_question, population, population_of, contact from fact_setting")
                .query((row, number) -> new Counts.Rules(
                        smallest,
                        row.getString("method").equals("round"),
                        (Boolean) row.getObject("same_question"),
                        (Long) row.getObject("population"),
                        row.getString("population_of"),
                        row.getString("contact")))
                .optional()
                .orElseGet(() -> new Counts.Rules(smallest, false, null, null, "", ""));
    }

    /// What somebody wishes to decide.
    record Wish(
            boolean rounds,
            @Nullable Boolean sameQuestion,
            @Nullable Long population,
            String populationOf,
            String contact) {}

    /// Whether a population is smaller than what of it is on lists alone.
    static boolean isTooSmall(@Nullable Long population, JdbcClient jdbc, LocalDate from, LocalDate to) {
        return population != null && population < Counting.children(jdbc, from, to);
    }

    /// Puts it in force.
    ///
    /// @param today the last day of the year whose children a population must at least have
    /// @return whether it could be
    boolean set(Viewer viewer, Wish wish, LocalDate today) {
        return wall.write(viewer, jdbc -> {
            if (isTooSmall(wish.population(), jdbc, today.minusYears(1), today)) {
                return false;
            }
            jdbc.sql("""
                            insert into fact_setting (agency_id, method, same_question, population, population_of, contact, set_by)
                            values (:agency, :method, :same, :population, :of, :contact, :officer)
                            on conflict (agency_id) do update set method = excluded.method, same_question = excluded.same_question,
                                population = excluded.population, population_of = excluded.population_of,
                                contact = excluded.contact, set_by = excluded.set_by, set_at = viewer_time()
                            """)
                    .param("agency", viewer.agencyId())
                    .param("method", wish.rounds() ? "round" : "suppress")
                    .param("same", wish.sameQuestion())
                    .param("population", wish.population())
                    .param("of", wish.populationOf())
                    .param("contact", wish.contact())
                    .param("officer", viewer.officerId())
                    .update();
            Events.record(
                    jdbc, viewer, "facts-set", "fact-rules", viewer.agencyId().toString(), "");
            return true;
        });
    }
}
