// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.ArrayList;
import java.util.List;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.thai.Nickname;
import org.kumkrong.testkit.world.Person.Capture;
import org.kumkrong.testkit.world.Person.Device;
import org.kumkrong.testkit.world.Person.Trace;
import org.kumkrong.testkit.world.Person.Where;

/// The many who are reported for nothing much: they shared a viral file, were flagged by a filter, or sent spam.
final class Crowd {
    private static final double PLAIN = 0.1;
    private static final double AGAIN = 0.12;
    private static final int MEMORY = 300;

    private final long seed;
    private final Network network;
    private final PlainHandles plain;

    Crowd(long seed, Network network, PlainHandles plain) {
        this.plain = plain;
        this.seed = seed;
        this.network = network;
    }

    /// The bystander of a noise tip; some come up in more than one.
    Person person(int serial, long at, Dice dice) {
        int number = dice.chance(AGAIN) && serial > MEMORY ? serial - dice.between(1, MEMORY) : serial;
        Dice own = Dice.of(seed, 'U', number);
        Platform platform = Platform.of(own);
        String latin = Nickname.of(own, own.chance(0.5)).spelled(own);
        String handle = own.chance(PLAIN) ? plain.pick(own) : Handles.fresh(latin, own);
        String id = platform.accountId(own);
        String email = Emails.fresh(latin, own);
        List<Trace> traces = new ArrayList<>();
        traces.add(new Trace("account", platform.name() + ":" + id, Where.FIELD));
        traces.add(new Trace("handle", handle, Where.FIELD));
        boolean mail = dice.chance(0.3);
        if (mail) {
            traces.add(new Trace("email", email, Where.FIELD));
        }
        return new Person(
                "U" + number,
                Person.UNNAMED,
                new Person.Account(platform.name(), id, handle, dice.chance(0.5) ? latin : null, null),
                new Person.Reach(List.of(), mail ? List.of(email) : List.of(), List.of()),
                captures(number, at, dice),
                dice.chance(0.1) ? List.of(new Device("IMEI", Devices.placeholder(dice))) : List.of(),
                Person.NOWHERE,
                traces);
    }

    private List<Capture> captures(int number, long at, Dice dice) {
        if (dice.chance(0.25)) {
            return List.of();
        }
        long when = at - dice.between(0, 2 * 86_400);
        String ip = dice.chance(0.6) ? network.carrier(dice) : network.home((1L << 40) + number, when);
        return List.of(new Capture(ip, "Upload", when, dice.between(1024, 65_535), false));
    }
}
