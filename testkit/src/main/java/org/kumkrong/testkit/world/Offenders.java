// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.ArrayList;
import java.util.List;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.thai.Nickname;
import org.kumkrong.testkit.thai.ThaiNames;

/// All offenders of a world, each made from its number alone.
///
/// Productivity follows a power law from 1 to 150 tips. Every fifth neighbourhood of numbers is a group whose members
/// share scripts and, in part, rented accounts.
final class Offenders {
    static final int TIPS_MAX = 150;
    private static final double TAIL = 1.1;
    private static final int BUSY = 25;
    private static final double PLAIN = 0.26;
    private static final int GROUP_SIZE = 4;
    private static final double GROUPED = 0.25;
    private static final double RENTED = 0.05;
    private static final int LENDER_REACH = 60;
    private static final double COPIED = 0.06;
    private static final int PHASE_TIPS = 55;
    private static final double ACCOUNT_TIPS = 9;
    private static final int PERSONA_TIPS = 45;

    private final long seed;
    private final PlainHandles plain;

    Offenders(long seed, PlainHandles plain) {
        this.seed = seed;
        this.plain = plain;
    }

    /// How many tips this offender causes.
    int productivity(int number) {
        double tips = 1 / Math.pow(1 - Dice.of(seed, 'P', number).unit(), 1 / TAIL);
        return (int) Math.min(TIPS_MAX, tips);
    }

    Offender offender(int number) {
        Dice dice = Dice.of(seed, 'O', number);
        int productivity = productivity(number);
        int group = number / GROUP_SIZE;
        boolean grouped = Dice.of(seed, 'G', group).chance(GROUPED);
        boolean male = dice.chance(0.9);
        long script = dice.chance(COPIED) ? dice.below(number + 1) : grouped ? -1L - group : number;
        List<Offender.Phase> phases = phases(dice, number, productivity, grouped ? group : -1);
        return new Offender(
                number,
                productivity,
                group,
                ThaiNames.name(dice, !male),
                male,
                phases,
                accounts(dice, productivity, phases),
                script,
                dice.chance(0.65),
                dice.chance(0.04),
                Integer.toUnsignedLong(number) * 2 + 1);
    }

    private List<Offender.Phase> phases(Dice dice, int number, int productivity, int group) {
        int count = 1 + (productivity + dice.below(PHASE_TIPS)) / PHASE_TIPS;
        List<Offender.Phase> phases = new ArrayList<>(count);
        String phone = Phones.mobile(dice);
        String device = Devices.imei(dice);
        for (int i = 0; i < count; i++) {
            phone = dice.chance(0.5) ? Phones.mobile(dice) : phone;
            device = dice.chance(0.4) ? Devices.imei(dice) : device;
            String stem = Nickname.of(dice, true).spelled(dice);
            List<String> emails = List.of(Emails.fresh(stem, dice), Emails.fresh(stem, dice));
            phases.add(new Offender.Phase(phone, payment(dice, number, group, phone, productivity), device, emails));
        }
        return phases;
    }

    private Payment payment(Dice dice, int number, int group, String phone, int productivity) {
        double likely = (group >= 0 ? RENTED * 2.5 : RENTED) * (productivity > BUSY ? 0.3 : 1);
        if (dice.chance(likely)) {
            long lender = group >= 0 ? group : 1_000_000L + number / LENDER_REACH;
            return Payment.bank(Dice.of(seed, 'M', lender));
        }
        double kind = dice.unit();
        return kind < 0.28 ? Payment.promptPay(phone) : kind < 0.34 ? Payment.coin(dice) : Payment.bank(dice);
    }

    private List<Offender.Used> accounts(Dice dice, int productivity, List<Offender.Phase> phases) {
        int personas = 1 + (productivity + dice.below(PERSONA_TIPS)) / PERSONA_TIPS;
        List<OnlineAccount> faces = new ArrayList<>(personas);
        for (int i = 0; i < personas; i++) {
            Nickname nickname = Nickname.of(dice, dice.chance(0.85));
            String latin = nickname.spelled(dice);
            String handle = dice.chance(PLAIN) ? plain.pick(dice) : Handles.fresh(latin, dice);
            faces.add(new OnlineAccount(Platform.of(dice), "", handle, dice.chance(0.5) ? latin : nickname.thai()));
        }
        int count = Math.max(phases.size(), 1 + (int) (productivity / ACCOUNT_TIPS));
        List<Offender.Used> accounts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int phase = i * phases.size() / count;
            OnlineAccount face = faces.get(dice.chance(0.25) ? dice.below(personas) : i * personas / count);
            Platform platform = Platform.of(dice);
            String handle = dice.chance(0.72) ? face.handle() : Handles.mutated(face.handle(), dice);
            accounts.add(new Offender.Used(
                    new OnlineAccount(platform, platform.accountId(dice), handle, face.display()),
                    phase,
                    dice.pick(phases.get(phase).emails())));
        }
        return accounts;
    }
}
