// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.people;

import java.time.LocalDate;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.thai.ThaiName;
import org.kumkrong.testkit.thai.ThaiNames;
import org.kumkrong.testkit.thai.Town;

/// One made-up person of a register, made from a number alone.
///
/// Every 9th is a relative of the one before: same family name, address and phone, some of them a twin.
record Resident(
        String given,
        String family,
        LocalDate birth,
        boolean female,
        String street,
        Town town,
        String phone,
        String email,
        String bankAccount,
        String ip) {
    private static final int RELATIVE_EVERY = 9;
    private static final int DAYS_OF_BIRTHS = 70 * 365;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1945, 1, 1);

    static Resident of(long seed, int number) {
        Dice dice = Dice.of(seed, 'Q', number);
        Resident alone = alone(dice);
        if (number % RELATIVE_EVERY != RELATIVE_EVERY - 1) {
            return alone;
        }
        Resident elder = alone(Dice.of(seed, 'Q', number - 1));
        LocalDate birth = number % (RELATIVE_EVERY * 8) == RELATIVE_EVERY - 1 ? elder.birth : alone.birth;
        return new Resident(
                alone.given,
                elder.family,
                birth,
                alone.female,
                elder.street,
                elder.town,
                elder.phone,
                alone.email,
                alone.bankAccount,
                elder.ip);
    }

    private static Resident alone(Dice dice) {
        boolean female = dice.chance(0.5);
        ThaiName name = ThaiNames.name(dice, female);
        String given = name.givenLatin(dice);
        String family = name.familyLatin(dice);
        Town town = Town.of(dice);
        return new Resident(
                given,
                family,
                FIRST_BIRTH.plusDays(dice.below(DAYS_OF_BIRTHS)),
                female,
                dice.between(1, 399) + (dice.chance(0.4) ? "/" + dice.between(1, 60) : "") + " " + town.street(dice),
                town,
                "0" + dice.pick(java.util.List.of("6", "8", "9")) + dice.between(1, 9) + dice.digits(7),
                given.toLowerCase(java.util.Locale.ROOT) + "." + family.toLowerCase(java.util.Locale.ROOT)
                        + dice.digits(2) + "@mail.example",
                dice.between(1, 9) + dice.digits(9),
                "198." + dice.between(18, 19) + "." + dice.below(256) + "." + dice.below(256));
    }

    @Override
    public String toString() {
        return "Resident[withheld]";
    }
}
