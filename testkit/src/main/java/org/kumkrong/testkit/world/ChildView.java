// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.thai.Writing;
import org.kumkrong.testkit.world.Person.Capture;
import org.kumkrong.testkit.world.Person.Device;
import org.kumkrong.testkit.world.Person.Trace;
import org.kumkrong.testkit.world.Person.Where;

/// What one reporter gets to know of a child, with the slips that happen: another Latin spelling, a wrong age, swapped
/// dates.
final class ChildView {
    private static final double TYPO = 0.05;

    private final Network network;

    ChildView(Network network) {
        this.network = network;
    }

    /// The child as this reporter writes it on that day.
    Person person(Child child, Reporter reporter, long at, LocalDate day, Dice dice) {
        Look look = Look.of(reporter);
        List<Trace> traces = new ArrayList<>();
        Person.Named named = named(child, look, dice);
        Person.Account account = account(child, look, dice, traces);
        return new Person(
                child.entity(),
                named,
                account,
                reach(child, look, dice, traces),
                captures(child, look, at, dice),
                device(child, look, dice, traces),
                setting(child, look, day, dice),
                traces);
    }

    private static Person.Named named(Child child, Look look, Dice dice) {
        boolean thai = dice.chance(look.thai());
        boolean first = dice.chance(look.first());
        boolean last = first && dice.chance(look.last());
        Dice spelling = dice.chance(0.6) ? Dice.of(child.spelling()) : dice;
        String given = thai ? child.name().givenThai() : child.name().givenLatin(spelling);
        String family = thai ? child.name().familyThai() : child.name().familyLatin(spelling);
        String nickname = thai || dice.chance(0.3)
                ? child.nickname().thai()
                : child.nickname().spelled(dice);
        return new Person.Named(
                first ? slipped(given, dice) : null,
                last ? slipped(family, dice) : null,
                dice.chance(look.nickname()) ? nickname : null);
    }

    private static String slipped(String text, Dice dice) {
        return dice.chance(TYPO) ? Writing.mistyped(text, dice) : text;
    }

    private static Person.@Nullable Account account(Child child, Look look, Dice dice, List<Trace> traces) {
        boolean knowsId = dice.chance(look.accountId());
        boolean knowsHandle = dice.chance(look.handle());
        if (!knowsId && !knowsHandle) {
            return null;
        }
        OnlineAccount account = dice.pickFront(child.accounts(), 1.8);
        if (knowsId) {
            traces.add(new Trace("account", account.platform().name() + ":" + account.id(), Where.FIELD));
        }
        if (knowsHandle) {
            traces.add(new Trace("handle", account.handle(), Where.FIELD));
        }
        String shown = dice.chance(0.12) ? Handles.disguised(account.handle(), dice) : account.handle();
        return new Person.Account(
                account.platform().name(),
                knowsId ? account.id() : null,
                knowsHandle ? shown : null,
                dice.chance(0.4) ? account.display() : null,
                null);
    }

    private static Person.Reach reach(Child child, Look look, Dice dice, List<Trace> traces) {
        List<String> phones = new ArrayList<>();
        List<String> emails = new ArrayList<>();
        if (dice.chance(look.phone())) {
            String phone = dice.chance(look.parent()) ? child.parentPhone() : child.phone();
            phones.add(Phones.written(phone, dice));
            traces.add(new Trace("phone", phone, Where.FIELD));
        }
        if (dice.chance(look.email())) {
            emails.add(Emails.written(child.email(), dice));
            traces.add(new Trace("email", child.email(), Where.FIELD));
        }
        return new Person.Reach(phones, emails, List.of());
    }

    private List<Capture> captures(Child child, Look look, long at, Dice dice) {
        List<Capture> captures = new ArrayList<>();
        int count = dice.chance(look.address()) ? dice.between(1, 3) : 0;
        for (int i = 0; i < count; i++) {
            long when = at - dice.between(0, 4 * 86_400);
            String ip = dice.chance(0.55) ? network.home(child.household(), when) : network.carrier(dice);
            captures.add(new Capture(ip, "Login", when, dice.between(1024, 65_535), false));
        }
        return captures;
    }

    private static List<Device> device(Child child, Look look, Dice dice, List<Trace> traces) {
        if (!dice.chance(look.device())) {
            return List.of();
        }
        if (dice.chance(0.35)) {
            return List.of(new Device("IMEI", Devices.placeholder(dice)));
        }
        traces.add(new Trace("device", child.device(), Where.FIELD));
        return List.of(new Device("IMEI", child.device()));
    }

    private static Person.Setting setting(Child child, Look look, LocalDate day, Dice dice) {
        boolean thai = dice.chance(look.thai());
        int age = child.ageOn(day) + (dice.chance(0.12) ? dice.pick(List.of(-1, 1, 1)) : 0);
        LocalDate birth = dice.chance(0.07) ? Writing.misdated(child.birth(), dice) : child.birth();
        return new Person.Setting(
                dice.chance(look.age()) ? Integer.valueOf(age) : null,
                dice.chance(look.birth()) ? birth.toString() : null,
                dice.chance(look.sex()) ? Boolean.valueOf(child.female()) : null,
                dice.chance(look.school())
                        ? thai ? child.school().thai(dice) : child.school().latin(dice)
                        : null,
                dice.chance(look.province())
                        ? thai ? child.province().thai() : child.province().spelled(dice)
                        : null,
                null,
                null);
    }
}
