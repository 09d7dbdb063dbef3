// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kumkrong.triage.FirstLook;
import org.kumkrong.triage.MentionPlace;
import org.kumkrong.triage.PersonLink;
import org.kumkrong.triage.Ranking;

/// Sees tips as they come, between two decisions: each has its row at once, by what the last decision knows.
///
/// @param tips how many tips that decision saw
/// @param persons who was who in it; tips that come are added
/// @param shared persons of whom tips of several agencies tell; those whom tips that come join are added
record Lookout(FirstLook look, int tips, MentionPersons persons, Set<UUID> shared) {
    /// A tip that was seen.
    ///
    /// @param named the persons of its mentions
    /// @param beyond whether another agency holds something about one of them
    record Sight(KeptTip tip, FirstLook.Placed placed, List<NamedMention> named, boolean beyond) {
        @Override
        public String toString() {
            return tip.toString();
        }
    }

    /// Sees the next tip.
    ///
    /// @param numbers knows it and all before it
    Sight see(KeptTip kept, Instant now, TipNumbers numbers) {
        FirstLook.Placed placed = look.take(kept.tip(), now);
        List<NamedMention> named = new ArrayList<>();
        for (FirstLook.Seen seen : placed.people()) {
            UUID same = seen.sameAs() == null ? null : persons.person(seen.sameAs());
            named.add(new NamedMention(seen.role(), seen.index(), same == null ? fresh(kept, seen) : same));
        }
        persons.set(placed.number(), named);
        return new Sight(kept, placed, named, reachesBeyond(kept, placed, numbers));
    }

    private boolean reachesBeyond(KeptTip kept, FirstLook.Placed placed, TipNumbers numbers) {
        boolean beyond = false;
        for (FirstLook.Seen seen : placed.people()) {
            MentionPlace same = seen.sameAs();
            UUID person = same == null ? null : persons.person(same);
            if (same != null && person != null) {
                if (!numbers.agency(same.tip()).equals(kept.agency())) {
                    shared.add(person);
                }
                beyond |= shared.contains(person);
            }
        }
        return beyond;
    }

    /// Takes a tip whose persons are known already, so that later ones are linked with it.
    void remember(KeptTip kept, List<NamedMention> named, Instant now, TipNumbers numbers) {
        FirstLook.Placed placed = look.take(kept.tip(), now);
        reachesBeyond(kept, placed, numbers);
        persons.set(placed.number(), named);
    }

    private static UUID fresh(KeptTip kept, FirstLook.Seen seen) {
        String name = kept.id() + "/" + seen.role().word() + '/' + seen.index() + "\n0";
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes rows for tips that were seen; call it within a transaction.
    static Set<UUID> write(RowWriter writer, List<Sight> sights, TipNumbers tips) {
        Set<UUID> changed = new TreeSet<>();
        changed.addAll(writer.mentions(sights.stream()
                .flatMap(sight -> sight.named().stream()
                        .map(named -> writer.line(sight.tip().id(), sight.tip().agency(), named)))));
        changed.addAll(writer.standings(sights.stream().map(sight -> writer.line(row(sight)))));
        List<PersonLink> links = sights.stream()
                .flatMap(sight -> sight.placed().links().stream())
                .toList();
        if (!links.isEmpty()) {
            changed.addAll(writer.links(links.stream().map(link -> writer.line(link, tips))));
        }
        return changed;
    }

    private static StandingRow row(Sight sight) {
        FirstLook.Placed placed = sight.placed();
        KeptTip kept = sight.tip();
        return new StandingRow(
                kept.id(),
                kept.number(),
                kept.agency(),
                QueueKey.of(new Ranking(kept.tip().id(), placed.time(), placed.urgency())),
                sight.beyond() ? Beyond.joined(placed.urgency(), placed.alone()) : placed.urgency(),
                sight.beyond() ? placed.known().ofPeople(0, 0, null, 0, false) : placed.known(),
                kept.id(),
                0,
                (int) placed.people().stream()
                        .filter(seen -> StandingRow.isChild(seen.role()))
                        .count());
    }
}
