// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.linkage.Link;
import org.kumkrong.linkage.Reason;
import org.kumkrong.triage.MentionPlace;
import org.kumkrong.triage.PersonLink;
import org.kumkrong.triage.PersonStanding;
import org.kumkrong.triage.TipStanding.NamedPerson;
import org.kumkrong.triage.people.Side;
import org.kumkrong.triage.report.Words;

/// The people of one side and what joined them, as values. Safe for threads.
final class SideStandings {
    private final Decision decision;
    private final Entities entities;
    private final Side side;
    private final Set<Joining> joinings;

    private record Joining(int later, int earlier) {}

    SideStandings(Decision decision, Entities entities) {
        this.decision = decision;
        this.entities = entities;
        this.side = entities.side();
        this.joinings = side.linkage()
                .links(Integer.MIN_VALUE / 1000.0)
                .map(link -> new Joining(link.a(), link.b()))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<PersonStanding> people() {
        return IntStream.range(0, entities.count()).mapToObj(this::person).toList();
    }

    private PersonStanding person(int number) {
        boolean subject = entities == decision.subjects();
        return new PersonStanding(
                entities.id(number),
                Arrays.stream(entities.records(number)).mapToObj(this::place).toList(),
                subject ? decision.knowledge().childrenOf(number) : 0,
                lastSeen(number),
                subject ? decision.knowledge().victimIn(number) : List.of());
    }

    private @Nullable Instant lastSeen(int number) {
        return Arrays.stream(entities.tips(number))
                .mapToObj(tip -> decision.rows().get(tip).time())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /// Whom the mentions of a tip name.
    Stream<NamedPerson> ofTip(int tip) {
        return entities.recordsOfTip(tip)
                .mapToObj(record -> new NamedPerson(
                        side.mentions().role(record),
                        side.mentions().number(record),
                        entities.id(entities.number(record))));
    }

    private MentionPlace place(int record) {
        return new MentionPlace(
                side.mentions().tip(record),
                side.mentions().role(record),
                side.mentions().number(record));
    }

    /// What joined people, in the order of joining.
    Stream<PersonLink> links() {
        return side.linkage().links(side.linkBitsMin()).map(this::inWords);
    }

    /// The evidence between two mentions of this side.
    PersonLink explain(MentionPlace a, MentionPlace b) {
        int recordA = record(a);
        int recordB = record(b);
        if (recordA == recordB) {
            throw new IllegalArgumentException("a link needs two mentions, not one twice");
        }
        int later = Math.max(recordA, recordB);
        int earlier = Math.min(recordA, recordB);
        int millibits = side.linkage().explain(later, earlier).stream()
                .mapToInt(Reason::millibits)
                .sum();
        return inWords(new Link(later, earlier, millibits));
    }

    private int record(MentionPlace mention) {
        IntStream ofTip = mention.tip() < 0 || mention.tip() >= decision.rows().size()
                ? IntStream.empty()
                : entities.recordsOfTip(mention.tip());
        return ofTip.filter(record -> side.mentions().role(record) == mention.role()
                        && side.mentions().number(record) == mention.index())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such mention: " + mention));
    }

    private PersonLink inWords(Link link) {
        return new PersonLink(
                place(link.b()),
                place(link.a()),
                link.millibits(),
                link.probability(),
                joinings.contains(new Joining(link.a(), link.b())),
                side.linkage().explain(link.a(), link.b()).stream()
                        .map(SideStandings::part)
                        .toList());
    }

    static PersonLink.Part part(Reason reason) {
        Words words = LinkWords.of(reason);
        return new PersonLink.Part(words.en(), words.th(), reason.millibits());
    }
}
