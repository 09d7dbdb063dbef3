// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import java.util.Arrays;

/// Tells of most pairs of numbered names that they are no variants of each other, from about 25 bytes a name.
///
/// Never rules out a pair of which [PersonName#isVariant] says yes. One thread adds; any number may ask after that.
public final class FirstGlance {
    private static final byte OTHER = 0;
    private static final byte SEVERAL_WORDS = 1;
    private static final byte PLAIN = 2;
    private static final byte KNOWN = 3;

    private long[] bags = new long[16];
    private int[] masses = new int[16];
    private byte[] kinds = new byte[16];
    private int[] starts = new int[17];
    private byte[] sounds = new byte[64];
    private int size;

    /// Adds a name under the next number, counted from 0.
    public void add(PersonName name) {
        if (size == kinds.length) {
            int capacity = size + (size >> 1);
            bags = Arrays.copyOf(bags, capacity);
            masses = Arrays.copyOf(masses, capacity);
            kinds = Arrays.copyOf(kinds, capacity);
            starts = Arrays.copyOf(starts, capacity + 1);
        }
        int end = starts[size];
        if (name.compared().length != 1) {
            kinds[size] = SEVERAL_WORDS;
        } else {
            NameToken token = name.compared()[0];
            boolean plain = token.plain()
                    && token.writing() == NameToken.Writing.LETTERS
                    && !TokenLikeness.hasArticle(token.sounds());
            kinds[size] = !plain ? OTHER : token.families().length == 0 ? PLAIN : KNOWN;
            if (plain) {
                bags[size] = token.bag();
                masses[size] = token.mass();
                byte[] own = token.sounds();
                if (end + own.length > sounds.length) {
                    sounds = Arrays.copyOf(sounds, end + (end >> 1) + own.length);
                }
                System.arraycopy(own, 0, sounds, end, own.length);
                end += own.length;
            }
        }
        size++;
        starts[size] = end;
    }

    /// Whether two names with different keys are surely no variants.
    public boolean rulesOut(int a, int b) {
        byte kindA = kinds[a];
        byte kindB = kinds[b];
        if (kindA == SEVERAL_WORDS || kindB == SEVERAL_WORDS) {
            return true;
        }
        if (kindA == OTHER || kindB == OTHER || kindA == KNOWN && kindB == KNOWN) {
            return false;
        }
        return ConsonantBag.strange(bags[a], bags[b])
                || TokenLikeness.hopeless(
                        sounds,
                        starts[a],
                        starts[a + 1],
                        sounds,
                        starts[b],
                        starts[b + 1],
                        SoundCosts.VOWELLED,
                        Math.max(masses[a], masses[b]),
                        PersonName.VARIANT);
    }
}
