// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Role;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.report.ReportModel.Clock;

/// Tips that belong together, with the people and values that hold them together.
///
/// @param caseId its id as written to `cases.csv`
/// @param about the entity around which it stands; empty where it names nobody
/// @param band its most urgent tip's band
/// @param priority its most urgent tip's priority
/// @param tipCount tips in it, whether listed in `tips` or not
/// @param subjects subjects in it
/// @param children children in it
/// @param nextClock what runs out next; null where nothing does
/// @param tips its tips, most urgent first
/// @param people its entities: the one it is about, then those with most mentions
/// @param links accepted links between its mentions, strongest first
/// @param shared values that at least two of its tips share, most shared first
public record CaseFile(
        String caseId,
        String about,
        Band band,
        int priority,
        int tipCount,
        int subjects,
        int children,
        @Nullable Clock nextClock,
        List<CaseTip> tips,
        List<Person> people,
        List<Link> links,
        List<SharedIdentifier> shared) {

    public CaseFile {
        tips = List.copyOf(tips);
        people = List.copyOf(people);
        links = List.copyOf(links);
        shared = List.copyOf(shared);
    }

    /// One tip of the case.
    public record CaseTip(
            String tipId, Band band, int priority, @Nullable Instant time, String platform) {}

    /// One entity of the case.
    ///
    /// @param entityId its id as written to `entities.csv`
    /// @param role suspect or victim side
    /// @param mentions where this case names it
    /// @param elsewhere other cases that name it too, most urgent first; may be cut short
    public record Person(String entityId, Role role, List<Mentioned> mentions, List<String> elsewhere) {
        public Person {
            mentions = List.copyOf(mentions);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /// One mention: the tip, its role there, and its number within that role.
    public record Mentioned(String tipId, Role role, int mention) {}

    /// Two mentions judged to be one person.
    ///
    /// @param a one mention
    /// @param b the other
    /// @param weightBits the evidence, in bits
    /// @param probability that both are one person, as the model sees it, 0 to 1
    /// @param evidence what agreed or differed; its bits sum to `weightBits`
    public record Link(Mentioned a, Mentioned b, double weightBits, double probability, List<Evidence> evidence) {
        public Link {
            evidence = List.copyOf(evidence);
        }
    }

    /// One thing that agreed or differed.
    ///
    /// @param what in words, without the value itself
    /// @param bits what it was worth; negative where it spoke against
    public record Evidence(Words what, double bits) {}
}
