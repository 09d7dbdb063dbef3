// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import java.util.Arrays;
import org.kumkrong.names.NameToken.Writing;

/// How alike two tokens are, from 0 to 1: a weighted edit distance between their sounds, lifted where their keys agree.
///
/// The distance is Damerau's (neighbours may swap) with the costs of [SoundCosts], stopped early once hopeless.
/// Stateless.
final class TokenLikeness {
    /// Below this the tokens are taken for strangers and 0 is returned.
    static final double STRANGERS = 0.5;

    private static final double FORM_OF_ONE_NAME = 0.93;
    private static final double OTHER_NAME_MAX = 0.6;
    private static final double SPELT_OTHERWISE_MAX = 0.98;
    private static final double ONE_SLIP = 0.87;
    private static final int SLIP_LENGTH_MIN = 6;
    private static final double OTHER_GENDER = 0.1;
    private static final int SWAP_COST = 600;
    private static final int ARTICLE_COST = 80;
    private static final int ARTICLE_STEM_MIN = 4;
    private static final int MASS_MIN = 1000;

    private TokenLikeness() {}

    static double of(NameToken a, NameToken b) {
        if (a.latin().equals(b.latin())) {
            return 1;
        }
        double alike = ConsonantBag.strange(a.bag(), b.bag()) ? 0 : of(a.sounds(), b.sounds(), costs(a, b));
        alike = Math.min(alike, SPELT_OTHERWISE_MAX);
        if (alike < ONE_SLIP && oneSlip(a.latin(), b.latin())) {
            alike = ONE_SLIP;
        }
        if (genders(a, b)) {
            alike -= OTHER_GENDER;
        }
        if (a.key().equals(b.key())) {
            alike += (1 - alike) * lift(a.key().length());
        }
        if (alike < 1 && a.other() != null) {
            alike = Math.max(alike, of(a.other(), b));
        }
        if (alike < 1 && b.other() != null) {
            alike = Math.max(alike, of(a, b.other()));
        }
        if (GivenNames.share(a.families(), b.families())) {
            return Math.max(alike, FORM_OF_ONE_NAME);
        }
        return GivenNames.known(a.families(), b.families()) ? Math.min(alike, OTHER_NAME_MAX) : alike;
    }

    /// Whether two plain tokens are at least so alike; the same as asking [#of(NameToken, NameToken)], but gives up
    /// sooner.
    ///
    /// @param least more than one slip is worth, no more than two forms of one name are
    static boolean reaches(NameToken a, NameToken b, double least) {
        if (a.latin().equals(b.latin()) || GivenNames.share(a.families(), b.families())) {
            return true;
        }
        if (GivenNames.known(a.families(), b.families())) {
            return false;
        }
        boolean sameKey = a.key().equals(b.key());
        if (!sameKey && ConsonantBag.strange(a.bag(), b.bag())) {
            return false;
        }
        return (sameKey || !hopeless(a, b, least)) && of(a, b) >= least;
    }

    /// One letter more or less, or two neighbours swapped; a letter for another is left to the sounds.
    private static boolean oneSlip(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < SLIP_LENGTH_MIN || Math.max(a.length(), b.length()) > shorter + 1) {
            return false;
        }
        int from = 0;
        while (from < shorter && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        boolean swap = endA - from == 2
                && endB - from == 2
                && a.charAt(from) == b.charAt(from + 1)
                && a.charAt(from + 1) == b.charAt(from);
        return swap || endA - from + endB - from == 1;
    }

    /// Paul and Paula, Mario and Maria: one ends in a, the other in a consonant or o.
    private static boolean genders(NameToken a, NameToken b) {
        if (a.writing() == Writing.CONSONANTS || b.writing() == Writing.CONSONANTS) {
            return false;
        }
        byte one = a.sounds()[a.sounds().length - 1];
        byte other = b.sounds()[b.sounds().length - 1];
        return one == Sound.A && manly(other) || other == Sound.A && manly(one);
    }

    private static boolean manly(byte last) {
        return !Sound.isVowel(last) && last != Sound.Y && last != Sound.H || last == Sound.O;
    }

    private static double lift(int keyLength) {
        return keyLength >= 3 ? 0.4 : keyLength == 2 ? 0.2 : 0;
    }

    /// The table for two tokens: by the poorer script of the two.
    static SoundCosts costs(NameToken a, NameToken b) {
        if ((a.writing() == Writing.CONSONANTS) != (b.writing() == Writing.CONSONANTS)) {
            return SoundCosts.SKELETON;
        }
        boolean syllables = a.writing() == Writing.SYLLABLES || b.writing() == Writing.SYLLABLES;
        return syllables ? SoundCosts.SYLLABLES : SoundCosts.VOWELLED;
    }

    static double of(byte[] a, byte[] b, SoundCosts costs) {
        int article = article(a, b);
        byte[] left = article < 0 ? Arrays.copyOfRange(a, 2, a.length) : a;
        byte[] right = article > 0 ? Arrays.copyOfRange(b, 2, b.length) : b;
        int mass = Math.max(MASS_MIN, Math.max(costs.mass(left), costs.mass(right)));
        int hopeless = (int) (mass * (1 - STRANGERS));
        int cost = distance(left, 0, left.length, right, 0, right.length, costs, hopeless)
                + (article == 0 ? 0 : ARTICLE_COST);
        return cost >= hopeless ? 0 : 1 - (double) cost / mass;
    }

    /// Whether two plain tokens cannot be so alike, by their sounds; false where an article would have to be cut.
    private static boolean hopeless(NameToken a, NameToken b, double least) {
        SoundCosts costs = costs(a, b);
        byte[] one = a.sounds();
        byte[] other = b.sounds();
        int mass = Math.max(costs.mass(one), costs.mass(other));
        return !hasArticle(one)
                && !hasArticle(other)
                && hopeless(one, 0, one.length, other, 0, other.length, costs, mass, least);
    }

    /// Whether two runs of sounds, neither with an article, cannot be so alike.
    ///
    /// @param mass the greater of the two masses
    static boolean hopeless(
            byte[] a, int fromA, int toA, byte[] b, int fromB, int toB, SoundCosts costs, int mass, double least) {
        int tooMuch = (int) (Math.max(MASS_MIN, mass) * (1 - least)) + 2;
        return distance(a, fromA, toA, b, fromB, toB, costs, tooMuch) >= tooMuch;
    }

    /// Which side alone begins with the article al- or el-: -1 the first, 1 the second, 0 none.
    private static int article(byte[] a, byte[] b) {
        boolean one = hasArticle(a);
        boolean other = hasArticle(b);
        return one == other ? 0 : one ? -1 : 1;
    }

    static boolean hasArticle(byte[] sounds) {
        return sounds.length >= ARTICLE_STEM_MIN + 2
                && (sounds[0] == Sound.A || sounds[0] == Sound.E)
                && sounds[1] == Sound.L
                && !Sound.isVowel(sounds[2]);
    }

    private static int distance(
            byte[] a, int fromA, int toA, byte[] b, int fromB, int toB, SoundCosts costs, int hopeless) {
        int lengthA = toA - fromA;
        int lengthB = toB - fromB;
        int leastBefore = 0;
        int[] before = new int[lengthB + 1];
        int[] above = new int[lengthB + 1];
        int[] row = new int[lengthB + 1];
        for (int j = 1; j <= lengthB; j++) {
            above[j] = above[j - 1] + costs.missing(b[fromB + j - 1]);
        }
        for (int i = 1; i <= lengthA; i++) {
            int sound = a[fromA + i - 1];
            int missing = costs.missing(sound);
            int least = row[0] = above[0] + missing;
            for (int j = 1; j <= lengthB; j++) {
                int other = b[fromB + j - 1];
                int cost = Math.min(
                        above[j - 1] + costs.exchange(sound, other),
                        Math.min(above[j] + missing, row[j - 1] + costs.missing(other)));
                if (i > 1 && j > 1 && sound == b[fromB + j - 2] && other == a[fromA + i - 2]) {
                    cost = Math.min(cost, before[j - 2] + SWAP_COST);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least >= hopeless && leastBefore >= hopeless) { // no swap can reach over both rows
                return hopeless;
            }
            leastBefore = least;
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[lengthB];
    }
}
