// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Role;
import org.kumkrong.triage.Decided;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.PersonStanding;
import org.kumkrong.triage.Reason;
import org.kumkrong.triage.TipStanding;
import org.kumkrong.triage.Urgency;

/// What an agency hears of what others hold: that they hold something about somebody, and no more.
///
/// How high a tip stands rests on all tips. The reasons that its agency reads, and the counts, rest on
/// that agency's own;
/// one reason more says how much the others' add. Never changes, safe for threads.
final class Beyond {
    private static final String RULE = "beyond-agency";
    private static final String ENGLISH = "Another agency holds something about somebody in this tip";
    private static final String THAI = "หน่วยงานอื่นมีข้อมูลเกี่ยวกับบุคคลในเบาะแสนี้";

    private final Decided decided;
    private final TipNumbers tips;
    private final BitSet reaching = new BitSet();
    private final List<PersonStanding> shared;
    private final Map<String, PersonStanding> concerned = new HashMap<>();
    private final Map<Integer, Set<String>> childrenOfTip = new HashMap<>();

    /// How a tip is shown to its agency.
    record Shown(Urgency urgency, Known known) {}

    Beyond(Decided decided, TipNumbers tips) {
        this.decided = decided;
        this.tips = tips;
        this.shared = people().filter(this::isShared).toList();
        shared.forEach(person -> mark(person, reaching));
        BitSet around = new BitSet();
        people().filter(person -> names(person, reaching)).forEach(person -> {
            concerned.put(person.id(), person);
            mark(person, around);
        });
        if (!shared.isEmpty()) {
            decided.children().stream()
                    .filter(child -> names(child, around))
                    .forEach(child -> Arrays.stream(child.tips())
                            .forEach(tip -> childrenOfTip
                                    .computeIfAbsent(tip, first -> new HashSet<>())
                                    .add(child.id())));
        }
    }

    private Stream<PersonStanding> people() {
        return Stream.of(decided.subjects(), decided.children()).flatMap(List::stream);
    }

    /// Those of whom tips of several agencies tell.
    List<PersonStanding> shared() {
        return shared;
    }

    private boolean isShared(PersonStanding person) {
        UUID agency = tips.agency(person.mentions().getFirst().tip());
        return person.mentions().stream()
                        .anyMatch(mention -> !tips.agency(mention.tip()).equals(agency))
                || person.victimIn().stream().anyMatch(tip -> !tips.agency(tip).equals(agency));
    }

    private static void mark(PersonStanding person, BitSet marked) {
        Arrays.stream(person.tips()).forEach(marked::set);
    }

    private static boolean names(PersonStanding person, BitSet marked) {
        return !marked.isEmpty() && person.mentions().stream().anyMatch(mention -> marked.get(mention.tip()));
    }

    /// A tip as its agency may see it.
    Shown of(TipStanding standing) {
        if (!reaching.get(standing.number())) {
            return new Shown(standing.urgency(), standing.known());
        }
        Known own = own(standing);
        return new Shown(joined(standing.urgency(), decided.urgency(standing.number(), own)), own);
    }

    /// What is urgent for all, with the reasons an agency has by itself and one for the rest.
    static Urgency joined(Urgency all, Urgency alone) {
        int more = all.priority() - alone.priority();
        List<Reason> reasons = new ArrayList<>(alone.reasons());
        int at = (int) reasons.stream()
                .takeWhile(reason -> Math.abs(reason.points()) >= Math.abs(more))
                .count();
        reasons.add(at, new Reason(RULE, more, ENGLISH, THAI));
        return new Urgency(all.priority(), all.band(), reasons, all.clocks(), all.completeness());
    }

    private Known own(TipStanding standing) {
        UUID agency = tips.agency(standing.number());
        List<PersonStanding> suspects = named(standing, Role.SUSPECT::equals);
        List<PersonStanding> children = named(standing, StandingRow::isChild);
        int[] largest = suspects.stream()
                .map(suspect -> ownTips(suspect, agency))
                .max(Comparator.comparingInt(own -> own.length))
                .orElse(new int[0]);
        int childrenNamed = (int) Arrays.stream(largest)
                .boxed()
                .flatMap(tip -> childrenOfTip.getOrDefault(tip, Set.of()).stream())
                .distinct()
                .count();
        return standing.known()
                .ofPeople(
                        Math.max(0, largest.length - 1),
                        Math.max(0, childrenNamed - children.size()),
                        largest.length > 1 ? lastSeen(largest) : null,
                        children.stream()
                                .mapToInt(child -> ownTips(child, agency).length - 1)
                                .max()
                                .orElse(0),
                        suspects.stream()
                                .flatMap(suspect -> suspect.victimIn().stream())
                                .anyMatch(tip -> tips.agency(tip).equals(agency)));
    }

    private List<PersonStanding> named(TipStanding standing, Predicate<Role> role) {
        return standing.people().stream()
                .filter(person -> role.test(person.role()))
                .map(person -> concerned.get(person.entity()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private int[] ownTips(PersonStanding person, UUID agency) {
        return Arrays.stream(person.tips())
                .filter(tip -> tips.agency(tip).equals(agency))
                .toArray();
    }

    private @Nullable Instant lastSeen(int[] own) {
        return IntStream.of(own)
                .mapToObj(tips::time)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
