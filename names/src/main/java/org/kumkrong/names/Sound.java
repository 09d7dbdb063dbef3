// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

/// The sounds a Latin letter or group of letters can stand for, as small numbers.
///
/// One alphabet for all languages: `PH` may be English f or Thai p, `c` may be k, s or ch. [SoundCosts] says how
/// far apart two of them are, [SoundKey] which of them fall together.
final class Sound {
    static final byte A = 0;
    static final byte E = 1;
    static final byte I = 2;
    static final byte O = 3;
    static final byte U = 4;
    /// An e at the end that may be silent.
    static final byte MUTE_E = 5;
    static final byte Y = 6;
    static final byte W = 7;
    static final byte V = 8;
    static final byte F = 9;
    static final byte PH = 10;
    static final byte P = 11;
    static final byte B = 12;
    static final byte T = 13;
    static final byte TH = 14;
    static final byte D = 15;
    static final byte DH = 16;
    static final byte K = 17;
    static final byte KH = 18;
    static final byte G = 19;
    static final byte Q = 20;
    /// A c that may be k, s, ts or ch.
    static final byte C = 21;
    static final byte CH = 22;
    static final byte J = 23;
    static final byte SH = 24;
    static final byte ZH = 25;
    static final byte S = 26;
    static final byte Z = 27;
    static final byte TS = 28;
    static final byte H = 29;
    static final byte L = 30;
    static final byte R = 31;
    /// An r that many speakers do not say: before a consonant, or in sr- and -tr.
    static final byte WEAK_R = 32;
    static final byte M = 33;
    static final byte N = 34;
    static final byte NG = 35;
    static final byte BH = 36;

    static final int COUNT = 37;

    private Sound() {}

    static boolean isVowel(byte sound) {
        return sound <= MUTE_E;
    }
}
