// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import static org.kumkrong.names.Sound.*;

import java.util.Arrays;

/// What it costs to hear one sound for another, in thousandths of a consonant.
///
/// Two tables: `VOWELLED` for two full spellings, `SKELETON` where one side's script leaves short vowels out
/// (Arabic, Hebrew). The figures are ours, set by hand on invented names. Immutable.
final class SoundCosts {
    private static final String[] NAMES =
            ("A E I O U MUTE_E Y W V F PH P B T TH D DH K KH G Q C CH J SH ZH S Z TS H L R WEAK_R M N NG BH")
                    .split(" ");

    static final SoundCosts VOWELLED = new SoundCosts(false, 1);
    static final SoundCosts SKELETON = new SoundCosts(true, 1 / 3.0);
    static final SoundCosts SYLLABLES = new SoundCosts(false, 1.8);

    /// Two sounds of one class, as `v w`, and what their exchange costs.
    private static final String EXCHANGES = """
            V W 50, F PH 80, P PH 80, F V 150, P B 350, B V 300, F P 450, PH V 300, PH B 300, W B 600, BH B 60, BH PH 120, BH P 200, BH V 300, BH F 350,
            G Y 450, T TH 60, D DH 60, T D 300, TH D 350, T DH 250, TH DH 200, TH S 350, TH Z 300, DH Z 150, D Z 450, T S 600, TH F 400,
            K KH 120, K G 300, K Q 30, Q CH 300, G Q 150, KH Q 200, KH G 350, KH H 120, G H 400, H Q 400, KH CH 450,
            K C 120, S C 100, CH C 100, TS C 80, Z C 350, C J 200, SH C 250,
            CH J 100, CH SH 250, CH ZH 250, CH TS 250, CH T 500, CH S 650, CH K 500, J ZH 150, J Y 300, J G 280, J Z 300, J SH 400, J D 500,
            J H 750, SH ZH 250, SH S 120, SH Z 350, SH TS 350, ZH Z 120, ZH S 350, S Z 100, S TS 200, Z TS 120,
            L R 550, R WEAK_R 50, L WEAK_R 550, M N 450, N NG 350, M NG 700, L N 700, R N 850,
            Y I 80, Y E 250, W U 80, W O 150, V U 250, V O 400, W A 400, Y A 500,
            A E 250, A I 450, A O 250, A U 250, E I 200, E O 350, E U 450, I O 500, I U 450, O U 150, MUTE_E E 30, MUTE_E I 200,
            MUTE_E A 250, MUTE_E O 350, MUTE_E U 400""";

    private static final int FAR = 1000;

    private final int[] exchange = new int[COUNT * COUNT];
    private final int[] missing = new int[COUNT];
    private final int[] mass = new int[COUNT];

    private SoundCosts(boolean skeleton, double vowelFactor) {
        Arrays.fill(missing, FAR);
        Arrays.fill(mass, FAR);
        Arrays.fill(exchange, FAR);
        for (byte vowel = A; vowel <= MUTE_E; vowel++) {
            missing[vowel] = skeleton ? 40 : (int) (380 * vowelFactor);
            mass[vowel] = skeleton ? 150 : 500;
        }
        weak(MUTE_E, skeleton ? 30 : 120, 150);
        weak(Y, skeleton ? 150 : 250, 600);
        weak(W, skeleton ? 200 : 500, 850);
        weak(H, skeleton ? 250 : 300, 600);
        weak(WEAK_R, skeleton ? 700 : 450, 700);
        for (byte sound = 0; sound < COUNT; sound++) {
            exchange[sound * COUNT + sound] = 0;
        }
        for (String entry : EXCHANGES.split(",")) {
            String[] parts = entry.strip().split(" ");
            byte one = byName(parts[0]);
            byte other = byName(parts[1]);
            int cost = Integer.parseInt(parts[2]);
            boolean vowels = isVowel(one) && isVowel(other);
            set(one, other, vowels ? (int) (cost * vowelFactor) : cost);
        }
    }

    /// What hearing `one` for `other` costs.
    int exchange(int one, int other) {
        return exchange[one * COUNT + other];
    }

    /// What a sound costs that only one side has.
    int missing(int sound) {
        return missing[sound];
    }

    /// How much of a name this sound is.
    int mass(byte[] sounds) {
        int sum = 0;
        for (byte sound : sounds) {
            sum += mass[sound];
        }
        return sum;
    }

    private void weak(byte sound, int missingCost, int soundMass) {
        missing[sound] = missingCost;
        mass[sound] = soundMass;
    }

    private void set(byte one, byte other, int cost) {
        exchange[one * COUNT + other] = cost;
        exchange[other * COUNT + one] = cost;
    }

    private static byte byName(String name) {
        int place = Arrays.asList(NAMES).indexOf(name);
        if (place < 0) {
            throw new IllegalStateException("no sound is called " + name);
        }
        return (byte) place;
    }
}
