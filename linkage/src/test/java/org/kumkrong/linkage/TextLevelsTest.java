// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextLevelsTest {
    private static final int SEED = 11;

    @Test
    void tellsTextsApartAtAGlanceAsExactOverlapWould() {
        Dictionary texts = new Dictionary();
        for (String text : editedTexts(new Random(SEED))) {
            texts.intern(text);
        }
        TextLevels levels = new TextLevels();
        levels.prepare(texts, 0);

        Set<Integer> met = new TreeSet<>();
        for (int a = 0; a < texts.size(); a++) {
            for (int b = 0; b < a; b++) {
                int level = levels.level(a, b);
                met.add(level);
                assertThat(level).as("seed %d", SEED).isEqualTo(exact(texts.value(a), texts.value(b)));
            }
        }

        assertThat(met).containsExactly(1, 2, 3, 4);
    }

    /// Texts of very different lengths, each with copies in which more and more words are others.
    private static List<String> editedTexts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int words : new int[] {2, 10, 40, 200, 1200}) {
            String[] text = new String[words];
            for (int i = 0; i < words; i++) {
                text[i] = word(random);
            }
            for (int copy = 0; copy < 14; copy++) {
                texts.add(String.join(" ", text));
                for (int i = 0; i < 1 + words / 30; i++) {
                    text[random.nextInt(words)] = word(random);
                }
            }
        }
        return texts;
    }

    private static String word(Random random) {
        return Integer.toString(random.nextInt(46_656), 36).replaceAll("[0-9]", "x") + "y";
    }

    private static int exact(String a, String b) {
        Set<String> x = pieces(a);
        Set<String> y = pieces(b);
        long shared = x.stream().filter(y::contains).count();
        double likeness = (double) shared / (x.size() + y.size() - shared);
        return likeness >= 0.9 ? 1 : likeness >= 0.7 ? 2 : likeness >= 0.5 ? 3 : 4;
    }

    private static Set<String> pieces(String text) {
        String folded = text.toLowerCase(Locale.ROOT)
                .replaceAll("\\d", "0")
                .replaceAll("\\s+", " ")
                .strip();
        Set<String> pieces = new TreeSet<>();
        for (int i = 0; i + 5 <= folded.length(); i++) {
            pieces.add(folded.substring(i, i + 5));
        }
        return pieces;
    }
}
