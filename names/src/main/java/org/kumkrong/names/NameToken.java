// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import org.jspecify.annotations.Nullable;

/// One Latin token of a name with all that comparing it needs. Immutable by convention: the array is never written.
///
/// @param latin letters `a`–`z`
/// @param sounds its sounds, at most `SOUNDS_MAX`
/// @param key the coarse key
/// @param mass its mass among full spellings, in thousandths of a consonant
/// @param skeletonMass its mass where one side lacks vowels
/// @param bag which consonants it has and how often, for a first glance; see [ConsonantBag]
/// @param writing what its script says of vowels
/// @param kind what it does in the name
/// @param other another reading of the same written word
/// @param families groups of given names it is a form of
@SuppressWarnings("ArrayRecordComponent") // never compared by value, never handed out
record NameToken(
        String latin,
        byte[] sounds,
        String key,
        int mass,
        int skeletonMass,
        long bag,
        Writing writing,
        Kind kind,
        @Nullable NameToken other,
        int[] families) {
    /// Sounds kept of one token.
    static final int SOUNDS_MAX = 32;

    /// A word read in Latin letters, and another reading of it where there is one, else empty.
    record Reading(String latin, String other, Writing writing) {
        /// Withheld: a name names a person.
        @Override
        public String toString() {
            return "reading[withheld]";
        }
    }

    /// What a script says of vowels.
    enum Writing {
        /// All of them, as people spell.
        LETTERS,
        /// Short ones are left out: Arabic, Hebrew.
        CONSONANTS,
        /// One fixed spelling per sign, so that each vowel counts: Chinese.
        SYLLABLES
    }

    enum Kind {
        NAME,
        /// One letter.
        INITIAL,
        /// A small joining word.
        PARTICLE,
        /// junior, III.
        GENERATION
    }

    static NameToken of(Reading reading, boolean first, boolean last) {
        String latin = reading.latin();
        boolean unvowelled = reading.writing() == Writing.CONSONANTS;
        NameToken other =
                reading.other().isEmpty() ? null : of(new Reading(reading.other(), "", reading.writing()), first, last);
        byte[] sounds = SoundReading.of(latin, reading.writing());
        return new NameToken(
                latin,
                sounds,
                SoundKey.of(latin, sounds, unvowelled),
                SoundCosts.VOWELLED.mass(sounds),
                SoundCosts.SKELETON.mass(sounds),
                ConsonantBag.of(sounds),
                reading.writing(),
                kind(latin, first, last),
                other,
                GivenNames.familiesOf(latin));
    }

    /// A word with a single reading, neither initial nor particle.
    boolean plain() {
        return kind == Kind.NAME && other == null;
    }

    /// Its mass in one of the two tables.
    int mass(SoundCosts costs) {
        return costs == SoundCosts.SKELETON ? skeletonMass : mass;
    }

    private static Kind kind(String latin, boolean first, boolean last) {
        if (last && !first && Titles.isGeneration(latin)) {
            return Kind.GENERATION;
        }
        if (latin.length() == 1) {
            return Kind.INITIAL;
        }
        return !last && Titles.isParticle(latin, first) ? Kind.PARTICLE : Kind.NAME;
    }

    /// Withheld: a name names a person.
    @Override
    public String toString() {
        return "token[withheld]";
    }
}
