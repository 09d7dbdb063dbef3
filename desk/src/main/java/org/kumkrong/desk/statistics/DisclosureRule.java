// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.events.Events;
import org.kumkrong.estimation.disclosure.DisclosurePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The smallest numbers that an agency's tables show.
///
/// @param inside to its statistician
/// @param outside in what leaves the task force
public record DisclosureRule(int inside, int outside) {
    /// Where an agency has said nothing else.
    public static final DisclosureRule USUAL = new DisclosureRule(6, 11);

    static final int LEAST = 3;
    static final int MOST = 100;

    public DisclosureRule {
        if (inside < LEAST || outside < inside || outside > MOST) {
            throw new IllegalArgumentException(
                    "the smallest numbers lie between " + LEAST + " and " + MOST + ", and outside is not the smaller");
        }
    }

    /// The rule in force for the agency of the caller's transaction.
    public static DisclosureRule inForce(JdbcClient jdbc) {
        return jdbc.sql("select inside, outside from disclosure_rule where agency_id = viewer_agency()")
                .query((row, number) -> new DisclosureRule(row.getInt("inside"), row.getInt("outside")))
                .optional()
                .orElse(USUAL);
    }

    /// Puts another rule in force; the one before stands in the history. What a published sheet has hidden
    /// must not come
    /// out because the next one hides less: once there is one, the smallest number outside only rises.
    ///
    /// @return whether it is in force now
    static boolean set(JdbcClient jdbc, Viewer viewer, DisclosureRule rule) {
        DisclosureRule before = inForce(jdbc);
        if (rule.outside() < before.outside() && hasPublished(jdbc)) {
            return false;
        }
        jdbc.sql("""
                        insert into disclosure_rule (agency_id, inside, outside, set_by)
                        values (:agency, :inside, :outside, :officer)
                        on conflict (agency_id) do update set (inside, outside, set_by, set_at)
                            = (excluded.inside, excluded.outside, excluded.set_by, viewer_time())
                        """)
                .param("agency", viewer.agencyId())
                .param("inside", rule.inside())
                .param("outside", rule.outside())
                .param("officer", viewer.officerId())
                .update();
        Events.record(
                jdbc,
                viewer,
                "smallest-numbers-set",
                "agency",
                viewer.agencyId().toString(),
                before.inside() + "/" + before.outside() + " → " + rule.inside() + "/" + rule.outside());
        return true;
    }

    private static boolean hasPublished(JdbcClient jdbc) {
        return jdbc.sql("select exists (select from fact_publication where agency_id = viewer_agency())")
                .query(Boolean.class)
                .single();
    }

    /// How tables are protected that stay inside: rounded, as who looks today and tomorrow would see one tip more.
    public DisclosurePolicy forInside() {
        return policy(inside);
    }

    /// How tables are protected that leave.
    public DisclosurePolicy forOutside() {
        return policy(outside);
    }

    private static DisclosurePolicy policy(int smallest) {
        return new DisclosurePolicy(
                smallest,
                false,
                DisclosurePolicy.Method.ROUND,
                DisclosurePolicy.usual().base());
    }
}
