// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

/// The consonants of a token as a bag, for a first glance whether comparing is worth while.
///
/// Eight bits a class of like consonants, as many set as there are: the overlap of two bags is a bit count.
final class ConsonantBag {
    private static final int CLASS_BITS = 8;

    private ConsonantBag() {}

    static long of(byte[] sounds) {
        long bag = 0;
        for (byte sound : sounds) {
            int place = place(sound);
            if (place >= 0) {
                long ofClass = bag >>> place & 0xFF;
                bag |= (ofClass << 1 | 1) << place & 0xFFL << place;
            }
        }
        return bag;
    }

    /// Too few consonants in common for one name.
    static boolean strange(long a, long b) {
        int most = Math.max(Long.bitCount(a), Long.bitCount(b));
        return Long.bitCount(a & b) * 5 < most * 2 - 1;
    }

    /// Whether at least half of a part's consonants are in the whole.
    static boolean holds(long whole, long part) {
        return Long.bitCount(whole & part) * 2 >= Long.bitCount(part);
    }

    private static int place(byte sound) {
        int group = switch (sound) {
            case Sound.V, Sound.F, Sound.PH, Sound.P, Sound.B, Sound.BH -> 0;
            case Sound.T, Sound.TH, Sound.D, Sound.DH -> 1;
            case Sound.K, Sound.KH, Sound.G, Sound.Q -> 2;
            case Sound.C, Sound.CH, Sound.J, Sound.SH, Sound.ZH, Sound.S, Sound.Z, Sound.TS -> 3;
            case Sound.L, Sound.R -> 4;
            case Sound.M -> 5;
            case Sound.N, Sound.NG -> 6;
            default -> -1;
        };
        return group < 0 ? -1 : group * CLASS_BITS;
    }
}
