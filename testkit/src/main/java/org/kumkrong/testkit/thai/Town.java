// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.thai;

import java.util.List;
import org.kumkrong.testkit.chance.Dice;

/// A town with its postcode area and made-up streets.
public record Town(String name, int postcodeArea) {
    private static final List<String> STREETS = List.of(
            "Mali",
            "Phikun",
            "Saithan",
            "Thungkaew",
            "Donmani",
            "Rimnam",
            "Suanluang",
            "Talat Kao",
            "Wat Mai",
            "Sawan",
            "Charoenrat",
            "Pracha",
            "Ratsada",
            "Nimman",
            "Bunsiri",
            "Khlong Yai",
            "Nong Bua",
            "Si Udom");

    /// A town, large ones more often.
    public static Town of(Dice dice) {
        int number = dice.front(Place.COUNT, 1.5);
        return new Town(Place.number(number).latin().getFirst().replace('_', ' '), 10 + number * 3);
    }

    /// A street with its lane.
    public String street(Dice dice) {
        String road = dice.pick(STREETS) + " Road";
        return dice.chance(0.5) ? "Soi " + dice.between(1, 90) + " " + road : road;
    }

    /// One of the town's postcodes, five digits.
    public String postcode(Dice dice) {
        return postcodeArea + dice.pick(List.of("000", "110", "120", "130", "150", "160", "180", "210", "230", "250"));
    }
}
