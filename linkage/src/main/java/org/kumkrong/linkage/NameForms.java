// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kumkrong.names.FirstGlance;
import org.kumkrong.names.PersonName;

/// The values of one field read as names: Latin letters, sounds, words, by value number.
///
/// Shared by everything that compares or files by the field. Each value is read once; safe for reading threads after
/// that. Letters that are the value's own bytes are not kept twice.
final class NameForms {
    private static final long[] NO_WORDS = {};
    private static final int LENGTH_MASK = (1 << 9) - 1;
    private static final int FIRST_SHIFT = 9;
    private static final long FIRST_MASK = 0x1fL << FIRST_SHIFT;
    private static final long SEVERAL_WORDS = 1L << 14;
    private static final int SOUND_SHIFT = 15;

    private final Dictionary values;
    private final FirstGlance glance = new FirstGlance();
    private byte[] @Nullable [] others = new byte[0][];
    private long[] sounds = new long[0];

    /// What tells most pairs of names apart, side by side: see [#glance].
    private long[] glances = new long[0];

    private long[][] words = new long[0][];
    private int filled;

    NameForms(Dictionary values) {
        this.values = values;
    }

    /// Reads values that were added since the last call. One thread.
    void prepare() {
        int size = values.size();
        if (filled == size) {
            return;
        }
        if (size > sounds.length) {
            int capacity = Growth.to(sounds.length, size);
            others = Arrays.copyOf(others, capacity);
            sounds = Arrays.copyOf(sounds, capacity);
            glances = Arrays.copyOf(glances, capacity);
            words = Arrays.copyOf(words, capacity);
        }
        for (; filled < size; filled++) {
            read(filled);
        }
    }

    private void read(int id) {
        PersonName name = PersonName.of(values.value(id));
        glance.add(name);
        boolean single = name.tokens().size() == 1;
        String letters = single ? name.tokens().getFirst() : String.join(" ", name.tokens());
        byte[] latin = letters.getBytes(US_ASCII);
        int begin = values.offset(id);
        int end = begin + values.length(id);
        if (!Arrays.equals(latin, 0, latin.length, values.bytes(id), begin, end)) {
            others[id] = latin;
        }
        sounds[id] = name.key().isEmpty() ? 0 : Hashes.of64(name.key());
        glances[id] = glance(latin, sounds[id], single);
        words[id] = single
                ? NO_WORDS
                : name.tokens().stream().mapToLong(NameForms::word).sorted().toArray();
    }

    /// The classes of its letters in the upper half; below, from the lowest, 9 bits of length (a name has at most 12
    /// words of 32 letters), 5 of its first letter, one whether it has several words, 17 of how it sounds.
    private static long glance(byte[] letters, long sound, boolean single) {
        int first = letters.length == 0 ? 0 : letters[0] & 0x1f;
        return (long) JaroWinkler.classes(letters, 0, letters.length) << 32
                | (sound & 0x1_ffff) << SOUND_SHIFT
                | (single ? 0 : SEVERAL_WORDS)
                | (long) first << FIRST_SHIFT
                | letters.length;
    }

    /// What can be told of a name in one look; the questions below are answered from it.
    long glance(int id) {
        return glances[id];
    }

    static int length(long glance) {
        return (int) glance & LENGTH_MASK;
    }

    static int classes(long glance) {
        return (int) (glance >>> 32);
    }

    /// Whether two names may sound the same, which few do that do not.
    static boolean maySoundSame(long a, long b) {
        return ((int) (a ^ b) >>> SOUND_SHIFT) == 0;
    }

    static boolean sameFirstLetter(long a, long b) {
        return ((a ^ b) & FIRST_MASK) == 0;
    }

    static boolean anyOfSeveralWords(long a, long b) {
        return ((a | b) & SEVERAL_WORDS) != 0;
    }

    /// Whether two single-word names that sound unlike are forms or spellings of one.
    boolean variants(int a, int b) {
        return !glance.rulesOut(a, b)
                && PersonName.isVariant(PersonName.of(values.value(a)), PersonName.of(values.value(b)));
    }

    private static long word(String token) {
        byte[] letters = token.getBytes(US_ASCII);
        return Hashes.of64(letters, 0, letters.length);
    }

    /// Whether a single-word name is one of another's words.
    boolean isWordOf(int single, int other) {
        return Arrays.binarySearch(words[other], Hashes.of64(letters(single), from(single), length(single))) >= 0;
    }

    /// The array its Latin letters lie in, from [#from] on, [#length] of them; words parted by one blank.
    byte[] letters(int id) {
        byte[] own = others[id];
        return own == null ? values.bytes(id) : own;
    }

    int from(int id) {
        return others[id] == null ? values.offset(id) : 0;
    }

    int length(int id) {
        return length(glances[id]);
    }

    /// A fingerprint of how the name sounds; 0 where no sound was read.
    long sounds(int id) {
        return sounds[id];
    }

    /// Fingerprints of its words, ascending; none where it is a single word.
    long[] words(int id) {
        return words[id];
    }
}
