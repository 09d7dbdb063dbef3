// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.chance;

import java.util.List;

/// A repeatable source of chance: the same seed and tags give the same throws on every machine and Java version.
///
/// SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA). Not safe for
/// threads, not for secrets.
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /// Dice for one purpose: tags name it, for example a kind of thing and its number.
    public static Dice of(long seed, long... tags) {
        long state = mixed(seed + GOLDEN);
        for (long tag : tags) {
            state = mixed(state + GOLDEN * (tag + 1));
        }
        return new Dice(state);
    }

    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /// 64 fresh bits.
    public long bits() {
        state += GOLDEN;
        return mixed(state);
    }

    /// A whole number from 0 up to, not including, `bound`.
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive: " + bound);
        }
        return (int) Math.unsignedMultiplyHigh(bits(), bound);
    }

    /// A whole number from `low` to `high`, both possible.
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /// A number from 0 up to, not including, 1.
    public double unit() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /// True with the given probability.
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /// One of the choices, each as likely as the others.
    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// One of the choices, the first ones more likely: `bend` 1 is even, 2 doubles the front, 3 more so.
    public <T> T pickFront(List<T> choices, double bend) {
        return choices.get(front(choices.size(), bend));
    }

    /// A whole number below `bound`, small ones more likely the greater `bend` is above 1.
    public int front(int bound, double bend) {
        return Math.min(bound - 1, (int) (bound * Math.pow(unit(), bend)));
    }

    /// That many decimal digits.
    public String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + below(10)));
        }
        return digits.toString();
    }

    /// That many hexadecimal digits in lower case.
    public String hex(int count) {
        StringBuilder digits = new StringBuilder(count + 16);
        while (digits.length() < count) {
            long word = bits();
            for (int shift = 60; shift >= 0; shift -= 4) {
                digits.append(Character.forDigit((int) (word >>> shift) & 15, 16));
            }
        }
        digits.setLength(count);
        return digits.toString();
    }
}
