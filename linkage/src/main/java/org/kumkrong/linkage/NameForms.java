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

    private final Dictionary values;
    private final FirstGlance glance = new FirstGlance();
    private byte[] @Nullable [] others = new byte[0][];
    private long[] sounds = new long[0];
    private int[] classes = new int[0];
    private short[] lengths = new short[0];
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
            classes = Arrays.copyOf(classes, capacity);
            lengths = Arrays.copyOf(lengths, capacity);
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
        classes[id] = JaroWinkler.classes(latin, 0, latin.length);
        lengths[id] = (short) latin.length; // a name has at most 12 words of 32 letters
        words[id] = single
                ? NO_WORDS
                : name.tokens().stream().mapToLong(NameForms::word).sorted().toArray();
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
        return lengths[id];
    }

    /// Which letters occur; see [JaroWinkler#classes].
    int classes(int id) {
        return classes[id];
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
