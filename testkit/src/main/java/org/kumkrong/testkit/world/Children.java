// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.thai.Nickname;
import org.kumkrong.testkit.thai.Place;
import org.kumkrong.testkit.thai.ThaiName;
import org.kumkrong.testkit.thai.ThaiNames;

/// All children of a world. A child is made from its number alone, so none needs to be kept in memory.
///
/// Every 11th child is a brother or sister of the one before (same family name, school, household and parent's phone;
/// some are twins); every 37th is a namesake of another child in the same province.
final class Children {
    private static final int SIBLING_EVERY = 11;
    private static final int YOUNG_EVERY = 8;
    private static final int NAMESAKE_EVERY = 37;
    private static final int NAMESAKE_DISTANCE = 5;

    private final long seed;
    private final LocalDate today;
    private final PlainHandles plain;

    Children(long seed, LocalDate today, PlainHandles plain) {
        this.plain = plain;
        this.seed = seed;
        this.today = today;
    }

    /// The number of a child close to another: its brother or sister if it has one, else a schoolmate.
    static int near(int number) {
        return switch (number % SIBLING_EVERY) {
            case SIBLING_EVERY - 1 -> number - 1;
            case SIBLING_EVERY - 2 -> number + 1;
            default -> number ^ 1;
        };
    }

    /// True for the numbers of children of six to ten.
    static boolean young(int number) {
        return number % YOUNG_EVERY == 3;
    }

    Child child(int number) {
        if (number % SIBLING_EVERY == SIBLING_EVERY - 1) {
            return sibling(number, child(number - 1));
        }
        Child alone = alone(number);
        return number > NAMESAKE_DISTANCE && number % NAMESAKE_EVERY == NAMESAKE_EVERY - 1
                ? namesake(alone, alone(number - NAMESAKE_DISTANCE))
                : alone;
    }

    private Child alone(int number) {
        Dice dice = Dice.of(seed, 'C', number);
        boolean female = dice.chance(0.5);
        ThaiName name = ThaiNames.name(dice, female);
        Nickname nickname = Nickname.of(dice, female);
        Place province = Place.of(dice);
        long spelling = dice.bits();
        return new Child(
                number,
                name,
                nickname,
                female,
                birth(dice, young(number)),
                province,
                province.school(dice),
                accounts(dice, nickname),
                Phones.mobile(dice),
                Phones.mobile(dice),
                email(dice, name, spelling),
                Devices.imei(dice),
                Integer.toUnsignedLong(number) * 2,
                spelling);
    }

    private LocalDate birth(Dice dice, boolean young) {
        int age = young ? dice.between(6, 10) : 11 + dice.front(7, 0.8);
        return today.minusYears(age).minusDays(dice.between(1, 364));
    }

    private List<OnlineAccount> accounts(Dice dice, Nickname nickname) {
        List<OnlineAccount> accounts = new ArrayList<>();
        String latin = nickname.spelled(dice);
        String handle = dice.chance(0.2) ? plain.pick(dice) : Handles.fresh(latin, dice);
        int count = dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            Platform platform = Platform.of(dice);
            String shown = i == 0 || dice.chance(0.5) ? handle : Handles.mutated(handle, dice);
            accounts.add(new OnlineAccount(
                    platform, platform.accountId(dice), shown, dice.chance(0.5) ? latin : nickname.thai()));
        }
        return accounts;
    }

    private static String email(Dice dice, ThaiName name, long spelling) {
        String stem = name.givenLatin(Dice.of(spelling)).toLowerCase(Locale.ROOT);
        return stem + dice.pick(List.of(".", "_", "")) + dice.digits(dice.between(2, 4)) + "@" + Emails.host(dice);
    }

    private Child sibling(int number, Child elder) {
        Child own = alone(number);
        LocalDate birth = number % (SIBLING_EVERY * 6) == SIBLING_EVERY - 1 && young(number) == young(number - 1)
                ? elder.birth()
                : own.birth();
        return new Child(
                number,
                own.name().inFamilyOf(elder.name()),
                own.nickname(),
                own.female(),
                birth,
                elder.province(),
                elder.school(),
                own.accounts(),
                own.phone(),
                elder.parentPhone(),
                own.email(),
                own.device(),
                elder.household(),
                elder.spelling());
    }

    private static Child namesake(Child own, Child other) {
        return new Child(
                own.number(),
                other.name(),
                own.nickname(),
                other.female(),
                own.birth(),
                other.province(),
                own.school(),
                own.accounts(),
                own.phone(),
                own.parentPhone(),
                own.email(),
                own.device(),
                own.household(),
                own.spelling());
    }
}
