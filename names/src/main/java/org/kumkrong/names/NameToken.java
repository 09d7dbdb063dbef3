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
/// @param unvowelled read from a script that leaves short vowels out
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
        boolean unvowelled,
        Kind kind,
        @Nullable NameToken other,
        int[] families) {
    /// Sounds kept of one token.
    static final int SOUNDS_MAX = 32;

    /// A word read in Latin letters, and another reading of it where there is one, else empty.
    record Reading(String latin, String other, boolean unvowelled) {}

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
        NameToken other = reading.other().isEmpty()
                ? null
                : of(new Reading(reading.other(), "", reading.unvowelled()), first, last);
        byte[] sounds = SoundReading.of(latin, reading.unvowelled());
        return new NameToken(
                latin,
                sounds,
                SoundKey.of(latin, sounds, reading.unvowelled()),
                SoundCosts.VOWELLED.mass(sounds),
                SoundCosts.SKELETON.mass(sounds),
                reading.unvowelled(),
                kind(latin, first, last),
                other,
                GivenNames.familiesOf(latin));
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
}
