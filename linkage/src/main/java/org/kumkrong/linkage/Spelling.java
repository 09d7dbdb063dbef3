// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// How likely a value is to be spelled as it is: letter by letter, from the three letters before.
///
/// Learned from the distinct values themselves, so that a handle made of a common name is expected to occur twice and a
/// long random one is not. Shorter contexts fill in where longer ones were seldom seen. What it learned does not depend
/// on the order of values. Safe for reading threads.
final class Spelling {
    private static final int CONTEXT = 3;
    private static final double LETTERS = 40;
    /// How many sightings the shorter context is worth.
    private static final double TRUST = 2;

    private final LongIntMap seen;
    private final LongIntMap contexts;

    Spelling(List<String> values) {
        this.seen = new LongIntMap(8 * values.size());
        this.contexts = new LongIntMap(4 * values.size());
        for (String value : values) {
            for (int i = 0; i <= value.length(); i++) {
                for (int letters = 0; letters <= CONTEXT; letters++) {
                    long context = context(value, i, letters);
                    contexts.add(context, 1);
                    seen.add(Hashes.combine(context, letter(value, i)), 1);
                }
            }
        }
    }

    /// Chance of this spelling among all values.
    double chance(String value) {
        double chance = 1;
        for (int i = 0; i <= value.length(); i++) {
            double next = 1 / LETTERS;
            for (int letters = 0; letters <= CONTEXT; letters++) {
                long context = context(value, i, letters);
                int total = contexts.get(context);
                if (total == 0) {
                    break;
                }
                next = (seen.get(Hashes.combine(context, letter(value, i))) + TRUST * next) / (total + TRUST);
            }
            chance *= next;
        }
        return chance;
    }

    private static long context(String value, int at, int letters) {
        long context = letters;
        for (int i = at - letters; i < at; i++) {
            context = Hashes.combine(context, i < 0 ? 1 : value.charAt(i));
        }
        return context;
    }

    private static int letter(String value, int at) {
        return at == value.length() ? 0 : value.charAt(at);
    }
}
