// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.thai.Town;
import org.kumkrong.testkit.thai.Writing;

/// A register's line about a person, with what goes wrong when it is filled in: typos, gaps, moves, other names.
public final class Entry {
    /// Column names, the truth last.
    public static final List<String> HEADER = List.of(
            "id",
            "given",
            "family",
            "birth_date",
            "sex",
            "street",
            "city",
            "postcode",
            "phone",
            "email",
            "bank_account",
            "ip",
            "entity");

    private static final String HUB_ACCOUNT = "5550001234";
    private static final String HUB_IP = "198.51.100.7";

    private Entry() {}

    /// The line numbered `record` about the person numbered `entity`; the first about anyone is without error.
    public static List<String> line(long seed, int record, int entity, boolean first, boolean hub) {
        Dice dice = Dice.of(seed, 'E', record);
        Resident resident = Resident.of(seed, entity);
        double wrong = first ? 0 : 1;
        boolean moved = dice.chance(0.12 * wrong);
        Town town = moved ? Town.of(dice) : resident.town();
        List<String> line = new ArrayList<>(HEADER.size());
        line.add("r" + record);
        names(line, resident, wrong, dice);
        line.add(gap(birth(resident.birth(), wrong, dice), 0.05 * wrong, dice));
        line.add(gap(resident.female() ? "F" : "M", 0.08 * wrong, dice));
        line.add(gap(
                typed(moved ? dice.between(1, 399) + " " + town.street(dice) : resident.street(), 0.15 * wrong, dice),
                0.1 * wrong,
                dice));
        line.add(gap(town.name(), 0.04 * wrong, dice));
        line.add(gap(town.postcode(Dice.of(seed, 'Z', entity, moved ? 1 : 0)), 0.1 * wrong, dice));
        line.add(gap(dice.chance(0.2 * wrong) ? "08" + dice.digits(8) : resident.phone(), 0.25, dice));
        line.add(gap(typed(resident.email(), 0.05 * wrong, dice), 0.4, dice));
        line.add(hub ? HUB_ACCOUNT : gap(resident.bankAccount(), 0.5, dice));
        line.add(hub ? HUB_IP : gap(resident.ip(), 0.5, dice));
        line.add("p" + entity);
        return line;
    }

    private static void names(List<String> line, Resident resident, double wrong, Dice dice) {
        String given = typed(resident.given(), 0.15 * wrong, dice);
        String family = dice.chance(resident.female() ? 0.05 * wrong : 0)
                ? Resident.of(dice.bits(), 0).family()
                : typed(resident.family(), 0.15 * wrong, dice);
        boolean swapped = dice.chance(0.02 * wrong);
        line.add(gap(swapped ? family : given, 0.02 * wrong, dice));
        line.add(gap(swapped ? given : family, 0.02 * wrong, dice));
    }

    private static String birth(LocalDate birth, double wrong, Dice dice) {
        return (dice.chance(0.1 * wrong) ? Writing.misdated(birth, dice) : birth).toString();
    }

    private static String typed(String text, double chance, Dice dice) {
        return dice.chance(chance) ? Writing.mistyped(text, dice) : text;
    }

    private static String gap(String text, double chance, Dice dice) {
        return dice.chance(chance) ? "" : text;
    }
}
