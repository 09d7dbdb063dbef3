// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.thai.Writing;
import org.kumkrong.testkit.world.Draft.Answer;
import org.kumkrong.testkit.world.Draft.EvidenceFile;
import org.kumkrong.testkit.world.Draft.Incident;

/// Writes up one planned tip: who is in it, what is said, and the answers. Each tip depends on the seed and its slot
/// only.
public final class Storyteller {
    private static final double TELLS_DANGER = 0.85;

    private final Frame frame;
    private final Offenders offenders;
    private final Children children;
    private final SuspectView suspectView;
    private final ChildView childView;
    private final Crowd crowd;
    private final Files files;
    private final Talk talk;

    public Storyteller(Frame frame) {
        Network network = new Network(frame.seed());
        this.frame = frame;
        PlainHandles plain = new PlainHandles(frame.seed(), frame.tips());
        this.offenders = new Offenders(frame.seed(), plain);
        this.children = new Children(frame.seed(), frame.today(), plain);
        this.suspectView = new SuspectView(network);
        this.childView = new ChildView(network);
        this.crowd = new Crowd(frame.seed(), network, plain);
        this.files = new Files(frame.seed(), frame.tips());
        this.talk = new Talk(new Scripts(frame.seed()));
    }

    /// The whole tip under the id given.
    public Draft draft(Slot slot, String tipId) {
        Dice dice = Dice.of(frame.seed(), 'T', slot.serial());
        Happening happening = slot.happening();
        return happening == null ? noise(slot, tipId, dice) : offence(slot, happening, tipId, dice);
    }

    private Draft offence(Slot slot, Happening happening, String tipId, Dice dice) {
        Offender offender = offenders.offender(happening.offender());
        Child child = children.child(happening.child());
        Offender.Used used = used(offender, happening.account(), dice);
        Telling telling = new Telling(slot, happening, offender, child, used, dice);
        List<String> hidden = new ArrayList<>();
        List<Person> suspects = suspects(telling, hidden);
        suspects.removeIf(Person::namelessSuspect);
        boolean involvesChild =
                happening.crime() != Crime.DISTRIBUTION || happening.danger() != null || dice.chance(0.15);
        boolean knowsChild = involvesChild && dice.chance(slot.reporter().electronic() ? 0.72 : 0.93);
        Person seen =
                knowsChild ? childView.person(child, slot.reporter(), happening.at(), day(happening.at()), dice) : null;
        Person victim = seen == null || seen.namelessChild() ? null : seen;
        boolean asRecipient = victim != null && slot.reporter() == Reporter.PLATFORM && dice.chance(0.12);
        boolean danger = happening.danger() != null && dice.chance(TELLS_DANGER);
        List<String> traps = traps(telling, suspects, victim);
        Incident incident = talk.incident(telling, suspects, victim, hidden, danger, traps);
        return new Draft(
                tipId,
                slot.reporter(),
                slot.receivedAt(),
                incident,
                suspects,
                victim == null || asRecipient ? List.of() : List.of(victim),
                asRecipient && victim != null ? List.of(victim) : List.of(),
                List.of(),
                files(telling),
                new Answer(danger, false, offender.entity(), traps));
    }

    private static Offender.Used used(Offender offender, double progress, Dice dice) {
        int count = offender.accounts().size();
        int at = (int) (progress * count);
        return offender.accounts().get(Math.max(0, at - (dice.chance(0.3) ? dice.below(3) : 0)));
    }

    private List<Person> suspects(Telling telling, List<String> hidden) {
        Dice dice = telling.dice();
        Slot slot = telling.slot();
        List<Person> suspects = new ArrayList<>();
        int coerced = telling.happening().coerced();
        if (coerced >= 0) {
            suspects.add(childView.person(
                    children.child(coerced),
                    slot.reporter(),
                    telling.happening().at(),
                    day(telling.happening().at()),
                    dice));
            return suspects;
        }
        if (!slot.reporter().electronic() && dice.chance(0.1)) {
            return suspects;
        }
        suspects.add(suspectView.person(
                telling.offender(),
                telling.used(),
                slot.reporter(),
                telling.happening().at(),
                dice,
                hidden));
        if (slot.reporter().electronic() && dice.chance(0.05)) {
            Offender second = dice.chance(0.6)
                    ? telling.offender()
                    : offenders.offender(telling.offender().number() ^ 1);
            Offender.Used other =
                    second.accounts().get(dice.below(second.accounts().size()));
            suspects.add(suspectView.person(
                    second, other, slot.reporter(), telling.happening().at(), dice, hidden));
        }
        return suspects;
    }

    private List<EvidenceFile> files(Telling telling) {
        Dice dice = telling.dice();
        boolean platform = telling.slot().reporter() == Reporter.PLATFORM;
        double likely = telling.happening().crime() == Crime.DISTRIBUTION ? 0.9 : platform ? 0.3 : 0.1;
        List<EvidenceFile> evidence = new ArrayList<>();
        if (dice.chance(likely)) {
            evidence.addAll(files.collection(
                    telling.offender(), dice.between(1, 3), telling.happening().at(), null, dice));
        }
        if (platform && dice.chance(0.04)) {
            evidence.add(files.viral(telling.happening().at(), null, dice));
        }
        return evidence;
    }

    private static List<String> traps(Telling telling, List<Person> suspects, @Nullable Person victim) {
        List<String> traps = new ArrayList<>();
        if (telling.happening().coerced() >= 0) {
            traps.add("coerced-child");
        }
        boolean placeholder = suspects.stream()
                .flatMap(person -> person.devices().stream())
                .anyMatch(device -> device.value().equals("000000000000000"));
        if (placeholder) {
            traps.add("placeholder-device");
        }
        if (victim != null && suspects.isEmpty()) {
            traps.add("child-only");
        }
        return traps;
    }

    private Draft noise(Slot slot, String tipId, Dice dice) {
        long at = slot.receivedAt() - dice.between(60, 3 * 86_400);
        boolean person = slot.reporter().electronic() ? dice.chance(0.93) : dice.chance(0.5);
        Person bystander = person ? crowd.person(slot.serial(), at, dice) : null;
        boolean viral = slot.kind() == Slot.Kind.VIRAL;
        String caseId = bystander == null ? "N" + slot.serial() : bystander.entity();
        List<String> traps = slot.kind() == Slot.Kind.LOOKALIKE ? List.of("look-alike") : List.of();
        return new Draft(
                tipId,
                slot.reporter(),
                slot.receivedAt(),
                talk.noise(slot, bystander, at, dice),
                bystander == null ? List.of() : List.of(bystander),
                List.of(),
                List.of(),
                List.of(),
                viral ? List.of(files.viral(at, null, dice)) : List.of(),
                new Answer(false, viral, caseId, traps));
    }

    private static LocalDate day(long epochSecond) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(epochSecond), Writing.BANGKOK);
    }
}
