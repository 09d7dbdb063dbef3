// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

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

    private static final List<String> BACKGROUND = background();

    private final LongIntMap seen;
    private final LongIntMap contexts;
    private final LongIntMap learned;

    Spelling(List<String> values) {
        int size = values.size() + BACKGROUND.size();
        this.seen = new LongIntMap(8 * size);
        this.contexts = new LongIntMap(4 * size);
        this.learned = new LongIntMap(size);
        BACKGROUND.forEach(value -> count(value, seen, contexts));
        for (String value : values) {
            count(value, seen, contexts);
            learned.put(Hashes.of64(value), 1);
        }
    }

    private static List<String> background() {
        try (InputStream in = Spelling.class.getResourceAsStream("handles.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void count(String value, LongIntMap seen, LongIntMap contexts) {
        for (int i = 0; i <= value.length(); i++) {
            for (int letters = 0; letters <= CONTEXT; letters++) {
                long context = context(value, i, letters);
                contexts.add(context, 1);
                seen.add(Hashes.combine(context, letter(value, i)), 1);
            }
        }
    }

    /// Chance of this spelling among the values of others.
    double chance(String value) {
        LongIntMap ownSeen = new LongIntMap(64);
        LongIntMap ownContexts = new LongIntMap(64);
        if (learned.get(Hashes.of64(value)) != 0) {
            count(value, ownSeen, ownContexts);
        }
        double chance = 1;
        for (int i = 0; i <= value.length(); i++) {
            double next = 1 / LETTERS;
            for (int letters = 0; letters <= CONTEXT; letters++) {
                long context = context(value, i, letters);
                int total = contexts.get(context) - ownContexts.get(context);
                if (total == 0) {
                    break;
                }
                long step = Hashes.combine(context, letter(value, i));
                next = (seen.get(step) - ownSeen.get(step) + TRUST * next) / (total + TRUST);
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
