// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.thai.Writing;
import org.kumkrong.testkit.world.Person.Setting;

/// Decides who is named in the report of an offence, in which role: not everybody is, and some stand in an unusual
/// place.
final class Cast {
    private static final double SECOND_SUSPECT = 0.05;
    private static final double SECOND_CHILD = 0.05;
    private static final double AS_RECIPIENT = 0.12;
    private static final double CUSTOMER = 0.3;
    private static final double WITNESS = 0.25;
    private static final List<String> RELATIONS =
            List.of("stepfather", "uncle", "coach", "tutor", "neighbour", "school van driver");

    private final Offenders offenders;
    private final Children children;
    private final SuspectView suspectView;
    private final ChildView childView;
    private final Crowd crowd;

    Cast(Frame frame, Offenders offenders, PlainHandles plain, Network network, Crowd crowd) {
        this.offenders = offenders;
        this.children = new Children(frame.seed(), frame.today(), plain);
        this.suspectView = new SuspectView(network);
        this.childView = new ChildView(network);
        this.crowd = crowd;
    }

    /// Who is in a report, by role, and what of them is told in running text only.
    record Roles(
            List<Person> suspects,
            List<Person> victims,
            List<Person> recipients,
            List<Person> others,
            List<String> hidden) {
        @Nullable
        Person child() {
            return victims.isEmpty() ? null : victims.getFirst();
        }
    }

    Child child(int number) {
        return children.child(number);
    }

    Roles roles(Telling telling, @Nullable Danger told, Format format) {
        List<String> hidden = new ArrayList<>();
        List<Person> suspects = suspects(telling, told, hidden);
        suspects.removeIf(Person::namelessSuspect);
        List<Person> victims = victims(telling);
        victims.removeIf(Person::namelessChild);
        List<Person> recipients = recipients(telling, victims);
        return new Roles(suspects, victims, recipients, others(telling, format), hidden);
    }

    private List<Person> suspects(Telling telling, @Nullable Danger told, List<String> hidden) {
        Dice dice = telling.dice();
        Reporter reporter = telling.slot().reporter();
        long at = telling.happening().at();
        List<Person> suspects = new ArrayList<>();
        if (telling.happening().coerced() >= 0) {
            suspects.add(seen(telling, telling.happening().coerced()));
            return suspects;
        }
        if (!reporter.electronic() && dice.chance(0.1)) {
            return suspects;
        }
        Person first = suspectView.person(telling.offender(), telling.used(), reporter, at, dice, hidden);
        suspects.add(first.in(standing(told, reporter, dice)));
        if (reporter.electronic() && dice.chance(SECOND_SUSPECT)) {
            Offender second = dice.chance(0.6)
                    ? telling.offender()
                    : offenders.offender(telling.offender().number() ^ 1);
            suspects.add(suspectView.person(second, dice.pick(second.accounts()), reporter, at, dice, hidden));
        }
        return suspects;
    }

    private static Setting standing(@Nullable Danger told, Reporter reporter, Dice dice) {
        if (!reporter.electronic()) {
            return Person.NOWHERE;
        }
        if (told == Danger.ACCESS) {
            return new Setting(
                    null,
                    null,
                    null,
                    null,
                    null,
                    dice.chance(0.5) ? dice.pick(RELATIONS) : null,
                    dice.chance(0.6) ? true : null);
        }
        return dice.chance(0.06)
                ? new Setting(null, null, null, null, null, dice.chance(0.4) ? "online only" : null, false)
                : Person.NOWHERE;
    }

    private List<Person> victims(Telling telling) {
        Dice dice = telling.dice();
        Happening happening = telling.happening();
        boolean electronic = telling.slot().reporter().electronic();
        List<Person> victims = new ArrayList<>();
        boolean involved = happening.crime() != Crime.DISTRIBUTION || happening.danger() != null || dice.chance(0.15);
        if (!involved || !dice.chance(electronic ? 0.72 : 0.93)) {
            return victims;
        }
        victims.add(seen(telling, happening.child()));
        if (electronic && dice.chance(SECOND_CHILD)) {
            victims.add(seen(telling, Children.near(happening.child())));
        }
        return victims;
    }

    private Person seen(Telling telling, int child) {
        long at = telling.happening().at();
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(at), Writing.BANGKOK);
        return childView.person(children.child(child), telling.slot().reporter(), at, day, telling.dice());
    }

    private List<Person> recipients(Telling telling, List<Person> victims) {
        Dice dice = telling.dice();
        List<Person> recipients = new ArrayList<>();
        boolean platform = telling.slot().reporter() == Reporter.PLATFORM;
        if (platform && victims.size() == 1 && dice.chance(AS_RECIPIENT)) {
            recipients.add(victims.removeFirst());
        } else if (platform && telling.happening().crime() == Crime.DISTRIBUTION && dice.chance(CUSTOMER)) {
            Offender customer = offenders.offender(telling.offender().number() + dice.between(1, 5));
            recipients.add(suspectView.person(
                    customer,
                    dice.pick(customer.accounts()),
                    Reporter.PLATFORM,
                    telling.happening().at(),
                    dice,
                    new ArrayList<>()));
        }
        return recipients;
    }

    /// Friends and witnesses, whom only the download has a place for.
    private List<Person> others(Telling telling, Format format) {
        Dice dice = telling.dice();
        boolean witness =
                format == Format.JSON && telling.slot().reporter() == Reporter.PUBLIC_FORM && dice.chance(WITNESS);
        return witness
                ? List.of(crowd.person(
                        telling.slot().serial(), telling.happening().at(), dice))
                : List.of();
    }
}
