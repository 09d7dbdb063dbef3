// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.events.Events;
import org.kumkrong.estimation.disclosure.DisclosurePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The smallest number that an agency's protected tables show: to its statistician, on pages and in files, and
/// outside. One for all of them: two roundings of one number, side by side, would narrow it down.
///
/// @param outside the smallest number that leaves the unit
public record DisclosureRule(int outside) {
    /// Where an agency has said nothing else.
    public static final DisclosureRule USUAL = new DisclosureRule(11);

    static final int LEAST = 3;
    static final int MOST = 100;

    public DisclosureRule {
        if (outside < LEAST || outside > MOST) {
            throw new IllegalArgumentException("the smallest number lies between " + LEAST + " and " + MOST);
        }
    }

    /// The rule in force for the agency of the caller's transaction.
    public static DisclosureRule inForce(JdbcClient jdbc) {
        return jdbc.sql("select outside from disclosure_rule where agency_id = viewer_agency()")
                .query((row, number) -> new DisclosureRule(row.getInt("outside")))
                .optional()
                .orElse(USUAL);
    }

    /// Puts another rule in force; the one before stands in the history. What a published sheet has hidden
    /// must not come out because the next one hides less: once there is one, the smallest number only rises.
    ///
    /// @return whether it is in force now
    static boolean set(JdbcClient jdbc, Viewer viewer, DisclosureRule rule) {
        DisclosureRule before = inForce(jdbc);
        if (rule.outside() < before.outside() && hasPublished(jdbc)) {
            return false;
        }
        jdbc.sql("""
                        insert into disclosure_rule (agency_id, inside, outside, set_by)
                        values (:agency, :outside, :outside, :officer)
                        on conflict (agency_id) do update set (inside, outside, set_by, set_at)
                            = (excluded.inside, excluded.outside, excluded.set_by, viewer_time())
                        """)
                .param("agency", viewer.agencyId())
                .param("outside", rule.outside())
                .param("officer", viewer.officerId())
                .update();
        Events.record(
                jdbc,
                viewer,
                "smallest-numbers-set",
                "agency",
                viewer.agencyId().toString(),
                before.outside() + " → " + rule.outside());
        return true;
    }

    /// The smallest number that can be put in force now.
    static int leastNow(JdbcClient jdbc) {
        return hasPublished(jdbc) ? inForce(jdbc).outside() : LEAST;
    }

    /// Whether the agency's fact sheets round, the last one that was drawn up and those to come. Where they
    /// leave numbers
    /// out and print the rest as they are, a rounded number beside them narrows down what they left out.
    static boolean isRoundedOnSheets(JdbcClient jdbc) {
        return jdbc.sql("""
                        select exists (select from fact_setting where agency_id = viewer_agency() and method = 'round')
                           and not exists (select from fact_count c where c.sheet_id = (
                                   select s.sheet_id from fact_sheet s where s.agency_id = viewer_agency()
                                   order by s.sheet_no desc limit 1)
                               and convert_from(c.counted, 'UTF8')::jsonb #>> '{rules,rounds}' is distinct from 'true')
                        """).query(Boolean.class).single();
    }

    private static boolean hasPublished(JdbcClient jdbc) {
        return jdbc.sql("select exists (select from fact_publication where agency_id = viewer_agency())")
                .query(Boolean.class)
                .single();
    }

    /// How tables are protected: rounded, as who looks today and tomorrow would see one tip more.
    public DisclosurePolicy policy() {
        return new DisclosurePolicy(
                outside,
                false,
                DisclosurePolicy.Method.ROUND,
                DisclosurePolicy.usual().base());
    }
}
