// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.settings.Setting;

/// Things that together, near one another in one sentence, say what a word list stands for.
///
/// Written `not > want > live` (each behind the one before it) or `relative & touching` (on either side of what stands
/// before the sign); a number after the sign is how many characters may lie between (`>8`), and `!joke`
/// voids it where a
/// joke stands in the same sentence.
///
/// @param says the list whose phrase it counts as
/// @param concepts numbers of the things, as written
/// @param reach characters that may lie between each thing and those before it
/// @param behind whether a thing must stand behind the one written before it
/// @param across whether a sentence may end between a thing and those before it
/// @param without numbers of the things that void it
/// @param denial index of the first thing that is itself a denial; what follows may be denied by it
/// @param needs the set of `concepts`
record Frame(
        WordList says,
        int[] concepts,
        int[] reach,
        boolean[] behind,
        boolean[] across,
        int[] without,
        int denial,
        BitSet needs) {

    /// The thing whose words deny.
    static final String DENIAL = "not";

    private static final int REACH_ORDERED = 24;
    private static final int REACH_ANY = 60;
    private static final int REACH_MAX = 200;

    /// Reads one; null, with the problem added, where it is wrong.
    static @Nullable Frame read(WordList says, Setting setting, Map<String, Integer> concepts) {
        List<Integer> things = new ArrayList<>();
        List<Integer> reach = new ArrayList<>();
        List<Integer> without = new ArrayList<>();
        StringBuilder signs = new StringBuilder("&");
        int denial = Integer.MAX_VALUE;
        for (String word : setting.filledText().split(" +")) {
            char first = word.charAt(0);
            if (first == '>' || first == '&' || first == '+') {
                signs.append(first);
                reach.add(reach(setting, word));
                continue;
            }
            boolean voids = first == '!';
            Integer concept = concepts.get(voids ? word.substring(1) : word);
            if (concept == null) {
                setting.wrong("no concept is called `" + word + "`; add it under `concepts`, or mend the spelling");
                return null;
            }
            (voids ? without : things).add(concept);
            if (word.equals(DENIAL)) {
                denial = Math.min(denial, things.size() - 1);
            }
        }
        if (things.isEmpty() || signs.length() != things.size()) {
            setting.wrong(
                    "expected concepts with `>`, `&` or `+` between them, and at the end those that void it after `!`");
            return null;
        }
        reach.addFirst(0);
        BitSet needs = new BitSet();
        things.forEach(needs::set);
        boolean[] behind = new boolean[things.size()];
        boolean[] across = new boolean[things.size()];
        for (int i = 0; i < behind.length; i++) {
            behind[i] = signs.charAt(i) == '>';
            across[i] = signs.charAt(i) == '+';
        }
        return new Frame(says, array(things), array(reach), behind, across, array(without), denial, needs);
    }

    private static int reach(Setting setting, String sign) {
        if (sign.length() == 1) {
            return sign.charAt(0) == '>' ? REACH_ORDERED : REACH_ANY;
        }
        String number = sign.substring(1);
        if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) > REACH_MAX) {
            setting.wrong("after `" + sign.charAt(0) + "` expected a number of characters up to " + REACH_MAX
                    + ", found `" + number + "`");
            return 0;
        }
        return Integer.parseInt(number);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Frame frame
                && says == frame.says
                && Arrays.equals(behind, frame.behind)
                && Arrays.equals(across, frame.across)
                && Arrays.equals(concepts, frame.concepts)
                && Arrays.equals(reach, frame.reach)
                && Arrays.equals(without, frame.without);
    }

    @Override
    public int hashCode() {
        return 31 * says.hashCode() + Arrays.hashCode(concepts);
    }

    @Override
    public String toString() {
        return says.key() + " " + Arrays.toString(concepts);
    }
}
