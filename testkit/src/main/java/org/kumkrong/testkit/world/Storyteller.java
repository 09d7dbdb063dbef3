// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.world.Draft.Answer;
import org.kumkrong.testkit.world.Draft.EvidenceFile;
import org.kumkrong.testkit.world.Draft.Incident;

/// Writes up one planned tip: who is in it, what is said, and the answers. Each tip depends on the seed and its slot
/// only.
public final class Storyteller {
    private static final double TELLS_DANGER = 0.85;

    private final Frame frame;
    private final Offenders offenders;
    private final Cast cast;
    private final Crowd crowd;
    private final Files files;
    private final Talk talk;

    public Storyteller(Frame frame) {
        Network network = new Network(frame.seed());
        this.frame = frame;
        PlainHandles plain = new PlainHandles(frame.seed(), frame.tips());
        this.offenders = new Offenders(frame.seed(), plain);
        this.crowd = new Crowd(frame.seed(), network, plain);
        this.cast = new Cast(frame, offenders, plain, network, crowd);
        this.files = new Files(frame.seed(), frame.tips());
        this.talk = new Talk(new Scripts(frame.seed()));
    }

    /// The whole tip under the id given; the format decides only whether there is a place for witnesses.
    public Draft draft(Slot slot, String tipId, Format format) {
        Dice dice = Dice.of(frame.seed(), 'T', slot.serial());
        Happening happening = slot.happening();
        return happening == null ? noise(slot, tipId, dice) : offence(slot, happening, tipId, format, dice);
    }

    private Draft offence(Slot slot, Happening happening, String tipId, Format format, Dice dice) {
        Offender offender = offenders.offender(happening.offender());
        Offender.Used used = used(offender, happening.account(), dice);
        Telling telling = new Telling(slot, happening, offender, cast.child(happening.child()), used, dice);
        Danger told = dice.chance(TELLS_DANGER) ? happening.danger() : null;
        Cast.Roles roles = cast.roles(telling, told, format);
        List<String> traps = traps(telling, roles);
        Incident incident = talk.incident(telling, roles, told, traps);
        return new Draft(
                tipId,
                slot.reporter(),
                slot.receivedAt(),
                incident,
                roles.suspects(),
                roles.victims(),
                roles.recipients(),
                roles.others(),
                files(telling, told),
                new Answer(told != null, false, offender.entity(), traps));
    }

    private static Offender.Used used(Offender offender, double progress, Dice dice) {
        int count = offender.accounts().size();
        int at = (int) (progress * count);
        return offender.accounts().get(Math.max(0, at - (dice.chance(0.3) ? dice.below(3) : 0)));
    }

    private List<EvidenceFile> files(Telling telling, @Nullable Danger told) {
        Dice dice = telling.dice();
        boolean platform = telling.slot().reporter() == Reporter.PLATFORM;
        double likely = telling.happening().crime() == Crime.DISTRIBUTION ? 0.9 : platform ? 0.3 : 0.1;
        List<EvidenceFile> evidence = new ArrayList<>();
        if (dice.chance(likely)) {
            evidence.addAll(files.collection(
                    telling.offender(), dice.between(1, 3), telling.happening().at(), null, dice));
        }
        if (platform && dice.chance(told == null ? 0.04 : 0.1)) {
            evidence.add(files.viral(telling.happening().at(), null, dice));
        }
        return evidence;
    }

    private static List<String> traps(Telling telling, Cast.Roles roles) {
        List<String> traps = new ArrayList<>();
        if (telling.happening().coerced() >= 0) {
            traps.add("coerced-child");
        }
        boolean placeholder = roles.suspects().stream()
                .flatMap(person -> person.devices().stream())
                .anyMatch(device -> device.value().equals("000000000000000"));
        if (placeholder) {
            traps.add("placeholder-device");
        }
        if (!roles.victims().isEmpty() && roles.suspects().isEmpty()) {
            traps.add("child-only");
        }
        if (telling.offender().script() != telling.offender().number()) {
            traps.add("copied-script");
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
}
