// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.scripts;

import java.util.SplittableRandom;

/// Made-up short texts: half stand alone, half are copies of scripts with other names and sums and a few words changed.
///
/// Scripts are as unevenly often used as form letters are: some twice, some by hundreds of thousands. The text under a
/// number is the same whatever came before.
final class SyntheticTexts {
    private static final int WORDS = 6_000;
    private static final int WORDS_MIN = 12;
    private static final int WORDS_MORE = 14;
    private static final double CHANGED = 0.03;

    private final long seed;
    private final int scripts;

    /// @param texts how many there will be, about
    SyntheticTexts(long seed, int texts) {
        this.seed = seed;
        this.scripts = Math.max(1, texts / 40);
    }

    /// The script of a text, −1 where it stands alone.
    int script(int number) {
        SplittableRandom random = random(number);
        if (random.nextBoolean()) {
            return -1;
        }
        double u = random.nextDouble();
        return (int) Math.min(scripts - 1.0, Math.pow(scripts + 1.0, u) - 1); // script s about as often as 1 / s
    }

    String text(int number) {
        int script = script(number);
        SplittableRandom own = random(number).split();
        SplittableRandom shared = script < 0 ? own : random(-1 - script);
        StringBuilder text = new StringBuilder();
        int words = WORDS_MIN + shared.nextInt(WORDS_MORE);
        for (int i = 0; i < words; i++) {
            String word = word(shared);
            boolean slot = script >= 0 && i == 3;
            boolean changed = script >= 0 && own.nextDouble() < CHANGED;
            text.append(slot || changed ? word(own) : word).append(' ');
        }
        return text.append(1 + own.nextInt(9)).append(",000 baht").toString();
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(seed * 0x9e3779b97f4a7c15L + number);
    }

    private static String word(SplittableRandom random) {
        int rest = random.nextInt(WORDS) * 37 + 11;
        StringBuilder word = new StringBuilder();
        while (rest > 0) {
            word.append("bcdfghklmnprstvw".charAt(rest % 16)).append("aeiou".charAt(rest / 16 % 5));
            rest /= 80;
        }
        return word.toString();
    }
}
