// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kumkrong.intake.Identifier;

/// Whom the label before a line of talk names: by screen name, account, name or contact, or by a word such as "victim".
final class Speakers {
    private static final int AMBIGUOUS = -5;

    private final Map<String, Integer> names = new HashMap<>();
    private final int suspect;
    private final int child;
    private final int people;

    /// @param held the identifiers of each mention
    /// @param suspect the only suspect, −1 where there is none or several
    /// @param child the only child, likewise
    Speakers(List<List<Identifier>> held, int suspect, int child) {
        this.suspect = suspect;
        this.child = child;
        this.people = held.size();
        for (int i = 0; i < held.size(); i++) {
            for (var identifier : held.get(i)) {
                name(identifier, i);
            }
        }
    }

    private void name(Identifier identifier, int mention) {
        switch (identifier.kind()) {
            case HANDLE, DISPLAY_NAME, NICKNAME, ACCOUNT, PHONE, EMAIL -> put(identifier.value(), mention);
            case PERSON_NAME -> {
                put(identifier.value(), mention);
                int blank = identifier.value().indexOf(' ');
                if (blank > 2) {
                    put(identifier.value().substring(0, blank), mention);
                }
            }
            default -> {}
        }
    }

    private void put(String name, int mention) {
        var folded = folded(name);
        if (folded.length() > 1 || name.length() == 1) {
            names.merge(folded, mention, (a, b) -> a.equals(b) ? a : (Integer) AMBIGUOUS);
        }
    }

    private static String folded(String name) {
        return LookAlikes.fold(Folding.digits(Folding.tidy(name)));
    }

    /// See [Turns#of].
    int whom(String label) {
        int whole = named(label);
        if (whole >= 0) {
            return whole;
        }
        int open = label.indexOf('(');
        int close = label.indexOf(')', open + 1);
        if (open > 0 && close > open) {
            int inside = named(label.substring(open + 1, close));
            int outside = named(label.substring(0, open));
            if (inside >= 0 || outside >= 0) {
                return inside >= 0 ? inside : outside;
            }
            return role(label.substring(0, open));
        }
        return role(label);
    }

    private int named(String label) {
        var bare = label.strip();
        bare = bare.startsWith("@") ? bare.substring(1) : bare;
        int known = names.getOrDefault(folded(bare), Turns.UNKNOWN);
        if (known == Turns.UNKNOWN && bare.startsWith("user ")) {
            return named(bare.substring(5));
        }
        return known >= 0 ? known : Turns.UNKNOWN;
    }

    private int role(String label) {
        var word = CueWords.TREE.at(label + "\n", 0, label.length());
        if (word == null || !onlyRole(label, word.end())) {
            return Turns.UNKNOWN;
        }
        return switch (word.meaning()) {
            case CHILD -> child >= 0 ? child : people == 0 || noChild() ? Turns.CHILD : Turns.UNKNOWN;
            case OFFENDER -> suspect >= 0 ? suspect : Turns.UNKNOWN;
            case HELPER, PARENT -> Turns.HELPER;
            default -> Turns.UNKNOWN;
        };
    }

    /// Whether a label says no more than a role: "victim 2", "น้องแพร".
    private static boolean onlyRole(String label, int end) {
        var rest = label.substring(end).strip();
        return rest.length() <= 2
                || (rest.length() <= 12 && Folding.thaiLetter(rest.charAt(0)) && rest.indexOf(' ') < 0);
    }

    private boolean noChild() {
        return child == Attribution.NO_CHILD;
    }

    /// The only suspect, −1 where there is none or several.
    int suspect() {
        return suspect;
    }

    /// The other of two who talk.
    int other(int speaker) {
        if (speaker == suspect && suspect >= 0) {
            return child >= 0 ? child : noChild() ? Turns.CHILD : Turns.UNKNOWN;
        }
        return speaker == child || speaker == Turns.CHILD ? (suspect >= 0 ? suspect : Turns.UNKNOWN) : Turns.UNKNOWN;
    }
}
