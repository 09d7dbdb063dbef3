// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.people;

import java.util.ArrayList;
import java.util.List;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.Tip;
import org.kumkrong.linkage.Arrival;
import org.kumkrong.linkage.Link;
import org.kumkrong.linkage.LiveLinkage;
import org.kumkrong.linkage.Reason;

/// Suspects that come after everybody was linked, each linked at once by the weights that were learned then.
///
/// It takes over the side it goes on from. A suspect costs the time of who is near them, not of all. One thread.
public final class Newcomers {
    private final SubjectSchema schema;
    private final MentionIndex mentions;
    private final LiveLinkage linkage;

    Newcomers(SubjectSchema schema, Side side) {
        this.schema = schema;
        this.mentions = side.mentions();
        this.linkage = LiveLinkage.from(side.linkage());
    }

    /// A suspect who came.
    ///
    /// @param record its number on the side
    /// @param entity the first record of the entity it is now of; its own where nobody is thought to be the same
    /// @param links what joined it, strongest first
    public record Newcomer(int record, int entity, List<Link> links) {
        public Newcomer {
            links = List.copyOf(links);
        }
    }

    /// Takes the suspects of a tip, in their order.
    ///
    /// @param number the tip's number, after all numbers before
    public List<Newcomer> take(int number, Tip tip) {
        for (Mention mention : tip.mentions()) {
            if (mention.role() == Role.SUSPECT) {
                schema.add(linkage.records(), Values.stableKey(tip, mention), tip, mention);
                mentions.add(number, mention.role(), mention.index());
            }
        }
        List<Newcomer> came = new ArrayList<>();
        for (Arrival arrival : linkage.take()) {
            came.add(new Newcomer(arrival.record(), linkage.entity(arrival.record()), arrival.links()));
        }
        return came;
    }

    /// Which mention each record is, newcomers too.
    public MentionIndex mentions() {
        return mentions;
    }

    /// The parts of the evidence between two records.
    public List<Reason> explain(Link link) {
        return linkage.explain(link.a(), link.b());
    }
}
