// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.world.Person.Capture;
import org.kumkrong.testkit.world.Person.Device;
import org.kumkrong.testkit.world.Person.Trace;
import org.kumkrong.testkit.world.Person.Where;

/// What one reporter gets to know of an offender. Platforms see accounts, addresses and devices; people see handles,
/// phones
/// and where the money went.
final class SuspectView {
    private static final double IN_FIELD = 0.62;
    private static final double OTHER_HANDLE = 0.02;
    private static final double IN_BIO = 0.3;
    private static final double OBSCURED = 0.25;

    private final Network network;

    SuspectView(Network network) {
        this.network = network;
    }

    /// The offender behind one account; identifiers not in fields are appended to `hidden`, to be put into text.
    Person person(Offender offender, Offender.Used used, Reporter reporter, long at, Dice dice, List<String> hidden) {
        Offender.Phase phase = offender.phases().get(used.phase());
        Sight sight = Sight.of(reporter);
        List<Trace> traces = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        List<String> emails = new ArrayList<>();
        List<Payment> payments = new ArrayList<>();
        if (dice.chance(sight.phone())) {
            place(
                    dice,
                    "phone",
                    phase.phone(),
                    Phones.written(phase.phone(), dice),
                    Phones.obscured(phase.phone(), dice),
                    phones,
                    hidden,
                    traces);
        }
        if (dice.chance(sight.email())) {
            place(
                    dice,
                    "email",
                    used.email(),
                    Emails.written(used.email(), dice),
                    Emails.obscured(used.email(), dice),
                    emails,
                    hidden,
                    traces);
        }
        if (dice.chance(sight.payment())) {
            if (dice.chance(IN_FIELD)) {
                payments.add(phase.payment());
                traces.add(new Trace("payment", phase.payment().key(), Where.FIELD));
            } else {
                hidden.add(phase.payment().written(dice));
                traces.add(new Trace("payment", phase.payment().key(), Where.TEXT));
            }
        }
        if (dice.chance(OTHER_HANDLE)) {
            OnlineAccount other = dice.pick(offender.accounts()).account();
            hidden.add(other.platform().name() + ":" + other.handle());
            traces.add(new Trace("handle", other.handle(), Where.TEXT));
        }
        String bio = reporter == Reporter.PLATFORM && !hidden.isEmpty() && dice.chance(IN_BIO)
                ? "dm / " + hidden.removeLast()
                : null;
        Person.Account account = account(used.account(), sight, bio, dice, traces);
        return new Person(
                offender.entity(),
                named(offender, sight, dice),
                account,
                new Person.Reach(phones, emails, payments),
                captures(offender, sight, at, dice),
                devices(phase, sight, dice, traces),
                Person.NOWHERE,
                traces);
    }

    private static void place(
            Dice dice,
            String kind,
            String key,
            String written,
            String obscured,
            List<String> fields,
            List<String> hidden,
            List<Trace> traces) {
        if (dice.chance(IN_FIELD)) {
            fields.add(written);
            traces.add(new Trace(kind, key, Where.FIELD));
        } else {
            boolean dim = dice.chance(OBSCURED);
            hidden.add(dim ? obscured : written);
            traces.add(new Trace(kind, key, dim ? Where.OBSCURED : Where.TEXT));
        }
    }

    private static Person.Account account(
            OnlineAccount account, Sight sight, @Nullable String bio, Dice dice, List<Trace> traces) {
        boolean knowsId = dice.chance(sight.accountId());
        boolean knowsHandle = dice.chance(sight.handle()) || !knowsId;
        String shown = dice.chance(sight.slip()) ? Handles.disguised(account.handle(), dice) : account.handle();
        if (knowsId) {
            traces.add(new Trace("account", account.platform().name() + ":" + account.id(), Where.FIELD));
        }
        if (knowsHandle) {
            traces.add(new Trace("handle", account.handle(), Where.FIELD));
        }
        return new Person.Account(
                account.platform().name(),
                knowsId ? account.id() : null,
                knowsHandle ? shown : null,
                dice.chance(0.5) ? account.display() : null,
                bio);
    }

    private static Person.Named named(Offender offender, Sight sight, Dice dice) {
        if (!dice.chance(sight.name())) {
            return Person.UNNAMED;
        }
        return dice.chance(sight.thai())
                ? new Person.Named(offender.name().givenThai(), offender.name().familyThai(), null)
                : new Person.Named(
                        offender.name().givenLatin(dice), offender.name().familyLatin(dice), null);
    }

    private List<Capture> captures(Offender offender, Sight sight, long at, Dice dice) {
        List<Capture> captures = new ArrayList<>();
        int count = dice.chance(sight.address()) ? dice.between(1, 4) : 0;
        for (int i = 0; i < count; i++) {
            long when = at - dice.between(0, 5 * 86_400);
            double throwOf = dice.unit();
            boolean exit = throwOf > 0.72 && throwOf < 0.9;
            String ip = throwOf < 0.45
                    ? network.home(offender.household(), when)
                    : throwOf < 0.72
                            ? network.carrier(dice)
                            : exit ? network.exit(dice) : network.cafe(offender.group());
            captures.add(new Capture(
                    ip,
                    dice.pick(List.of("Login", "Upload", "Registration", "Other")),
                    when,
                    dice.between(1024, 65_535),
                    exit && dice.chance(0.5)));
        }
        return captures;
    }

    private static List<Device> devices(Offender.Phase phase, Sight sight, Dice dice, List<Trace> traces) {
        if (!dice.chance(sight.device())) {
            return List.of();
        }
        if (dice.chance(0.3)) {
            return List.of(new Device("IMEI", Devices.placeholder(dice)));
        }
        traces.add(new Trace("device", phase.device(), Where.FIELD));
        return List.of(new Device("IMEI", phase.device()));
    }
}
