// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.thai;

import java.util.List;
import java.util.Locale;
import org.kumkrong.testkit.chance.Dice;

/// A made-up Thai person's given and family name, which can be written in Thai and in several Latin spellings.
public final class ThaiName {
    private final List<Part> given;
    private final List<Part> family;

    ThaiName(List<Part> given, List<Part> family) {
        this.given = List.copyOf(given);
        this.family = List.copyOf(family);
    }

    /// The given name in Thai script.
    public String givenThai() {
        return thai(given);
    }

    /// The family name in Thai script.
    public String familyThai() {
        return thai(family);
    }

    /// A Latin spelling of the given name; equal dice give an equal spelling.
    public String givenLatin(Dice dice) {
        return latin(given, dice);
    }

    /// A Latin spelling of the family name; equal dice give an equal spelling.
    public String familyLatin(Dice dice) {
        return latin(family, dice);
    }

    /// This given name with the family name of another: a brother or sister, or a husband's name taken.
    public ThaiName inFamilyOf(ThaiName other) {
        return new ThaiName(given, other.family);
    }

    private static String thai(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.thai()));
        return text.toString();
    }

    private static String latin(List<Part> parts, Dice dice) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.spelled(dice).toLowerCase(Locale.ROOT)));
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.toString();
    }

    @Override
    public String toString() {
        return "[withheld]";
    }
}
