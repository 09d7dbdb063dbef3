// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kumkrong.names.NameToken.Kind;

/// How alike two names are: their tokens paired best with best, in any order, then what is left over weighed.
///
/// A token left on one side only costs little (a middle name not given); one left on both sides is a contradiction
/// and costs as much as an agreement brings: brothers share a family name and stay apart. Tokens may be written
/// together on one side. One alignment per pair of names.
final class NameAlignment {
    private static final double PAIRED_MIN = 0.55;
    private static final double SURE = 0.88;
    private static final double STEEPNESS = 4;
    private static final double INITIAL_WORTH = 0.6;
    private static final double WEIGHT_INITIAL = 0.4;
    private static final double WEIGHT_OTHER_INITIAL = 0.6;
    private static final double WEIGHT_PARTICLE = 0.12;
    private static final double JOINED_MIN = 0.8;
    private static final int JOINED_MAX = 4;

    private final NameToken[] a;
    private final NameToken[] b;
    private final boolean[] doneA;
    private final boolean[] doneB;
    private double sum;
    private double weights;
    private int agreed;

    private NameAlignment(NameToken[] a, NameToken[] b) {
        this.a = a;
        this.b = b;
        this.doneA = new boolean[a.length];
        this.doneB = new boolean[b.length];
    }

    static double similarity(PersonName one, PersonName other) {
        NameToken[] a = one.compared();
        NameToken[] b = other.compared();
        int order = order(a, b);
        if (order == 0) {
            return a.length > 0 || one.equals(other) ? 1 : 0;
        }
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        return order < 0 ? new NameAlignment(a, b).score() : new NameAlignment(b, a).score();
    }

    /// The same order of the two names, however they are given: it makes the score symmetric.
    private static int order(NameToken[] a, NameToken[] b) {
        if (a.length != b.length) {
            return a.length < b.length ? -1 : 1;
        }
        for (int i = 0; i < a.length; i++) {
            int tokens = a[i].latin().compareTo(b[i].latin());
            if (tokens != 0) {
                return tokens;
            }
        }
        return 0;
    }

    private double score() {
        double generation = generations();
        double[] alike = new double[a.length * b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                alike[i * b.length + j] = alike(a[i], b[j]);
            }
        }
        pair(alike, SURE);
        if (leftOver(doneA) || leftOver(doneB)) {
            join(a, doneA, b, doneB);
            join(b, doneB, a, doneA);
        }
        pair(alike, PAIRED_MIN);
        initials();
        double leftovers = leftovers();
        return weights == 0 ? 0 : Math.min(1, sum / weights * leftovers * generation);
    }

    private static double alike(NameToken one, NameToken other) {
        if (one.kind() == Kind.PARTICLE != (other.kind() == Kind.PARTICLE)) {
            return one.latin().equals(other.latin()) ? 1 : 0;
        }
        if (one.kind() == Kind.INITIAL || other.kind() == Kind.INITIAL) {
            return one.latin().equals(other.latin()) ? 1 : 0;
        }
        return TokenLikeness.of(one, other);
    }

    /// Best first; among equals the earliest.
    private void pair(double[] alike, double least) {
        while (true) {
            int best = -1;
            double most = least;
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; !doneA[i] && j < b.length; j++) {
                    int place = i * b.length + j;
                    if (!doneB[j] && (alike[place] > most || best < 0 && alike[place] == most)) {
                        most = alike[place];
                        best = place;
                    }
                }
            }
            if (best < 0) {
                return;
            }
            int i = best / b.length;
            int j = best % b.length;
            take(most, Math.min(weight(a[i]), weight(b[j])), a[i].kind() == Kind.NAME);
            doneA[i] = true;
            doneB[j] = true;
        }
    }

    private void take(double alike, double weight, boolean name) {
        sum += weight * worth(alike);
        weights += weight;
        if (name && alike >= SURE - 0.08) {
            agreed++;
        }
    }

    /// Likeness between strangers is no evidence: below `SURE` it falls steeply.
    private static double worth(double alike) {
        return alike >= SURE ? alike : Math.max(0, SURE - (SURE - alike) * STEEPNESS);
    }

    /// One token here is a run of tokens there: Vanderberg, SomchaiJaidee, Abd al-Rahman.
    private void join(NameToken[] one, boolean[] doneOne, NameToken[] many, boolean[] doneMany) {
        for (int i = 0; i < one.length; i++) {
            if (doneOne[i] || one[i].kind() != Kind.NAME) {
                continue;
            }
            double most = JOINED_MIN;
            int bestFrom = -1;
            int bestTo = -1;
            for (int from = 0; from < many.length; from++) {
                for (int to = from + 1;
                        to < Math.min(many.length, from + JOINED_MAX) && free(doneMany, many, from, to);
                        to++) {
                    double alike = joined(one[i], many, from, to);
                    if (alike > most) {
                        most = alike;
                        bestFrom = from;
                        bestTo = to;
                    }
                }
            }
            if (bestFrom >= 0) {
                doneOne[i] = true;
                Arrays.fill(doneMany, bestFrom, bestTo + 1, true);
                take(most, bestTo - bestFrom, true);
                agreed += bestTo - bestFrom;
            }
        }
    }

    private static boolean free(boolean[] done, NameToken[] many, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (done[i] && many[i].kind() != Kind.PARTICLE) {
                return false;
            }
        }
        return true;
    }

    private static double joined(NameToken one, NameToken[] many, int from, int to) {
        SoundCosts costs = TokenLikeness.costs(one, many[to]);
        int length = 0;
        int mass = 0;
        for (int i = from; i <= to; i++) {
            if (!ConsonantBag.holds(one.bag(), many[i].bag())) {
                return 0;
            }
            length += many[i].sounds().length;
            mass += many[i].mass(costs);
        }
        int own = one.mass(costs);
        if (Math.min(own, mass) * 2 < Math.max(own, mass)) {
            return 0;
        }
        byte[] sounds = new byte[length];
        int at = 0;
        for (int i = from; i <= to; i++) {
            System.arraycopy(many[i].sounds(), 0, sounds, at, many[i].sounds().length);
            at += many[i].sounds().length;
        }
        return TokenLikeness.of(one.sounds(), sounds, costs);
    }

    /// J. for John.
    private void initials() {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; !doneA[i] && j < b.length; j++) {
                boolean initial = a[i].kind() == Kind.INITIAL || b[j].kind() == Kind.INITIAL;
                if (!doneB[j] && initial && sameBeginning(a[i], b[j])) {
                    doneA[i] = true;
                    doneB[j] = true;
                    sum += WEIGHT_INITIAL * INITIAL_WORTH;
                    weights += WEIGHT_INITIAL;
                }
            }
        }
    }

    private static boolean sameBeginning(NameToken one, NameToken other) {
        return one.latin().charAt(0) == other.latin().charAt(0) || one.sounds()[0] == other.sounds()[0];
    }

    /// Tokens left on both sides contradict each other; those left on one side only dilute.
    private double leftovers() {
        int restA = rest(a, doneA);
        int restB = rest(b, doneB);
        int contradictions = Math.min(restA, restB);
        weights += contradictions;
        boolean initialA = initialLeft(a, doneA);
        boolean initialB = initialLeft(b, doneB);
        if (contradictions == 0 && (initialA && initialB || restA > 0 && initialB || restB > 0 && initialA)) {
            weights += WEIGHT_OTHER_INITIAL;
        }
        NameToken[] longer = restA > restB ? a : b;
        boolean[] done = restA > restB ? doneA : doneB;
        double factor = 1;
        int skip = contradictions;
        for (int i = 0; i < longer.length; i++) {
            if (!done[i] && longer[i].kind() == Kind.NAME && skip-- <= 0) {
                factor *= missing(longer[i]);
            }
        }
        return factor * small(a, doneA) * small(b, doneB);
    }

    private double missing(NameToken token) {
        if (agreed < 2) {
            return agreed == 0 ? 0.6 : 0.8;
        }
        return isPatronymic(token.latin()) || GivenNames.isCommon(token.latin()) ? 0.97 : 0.95;
    }

    private static double small(NameToken[] tokens, boolean[] done) {
        double factor = 1;
        for (int i = 0; i < tokens.length; i++) {
            if (!done[i] && tokens[i].kind() == Kind.PARTICLE) {
                factor *= 0.99;
            } else if (!done[i] && tokens[i].kind() == Kind.INITIAL) {
                factor *= 0.97;
            }
        }
        return factor;
    }

    private static boolean initialLeft(NameToken[] tokens, boolean[] done) {
        for (int i = 0; i < tokens.length; i++) {
            if (!done[i] && tokens[i].kind() == Kind.INITIAL) {
                return true;
            }
        }
        return false;
    }

    private static int rest(NameToken[] tokens, boolean[] done) {
        int rest = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (!done[i] && tokens[i].kind() == Kind.NAME) {
                rest++;
            }
        }
        return rest;
    }

    private static boolean leftOver(boolean[] done) {
        for (boolean one : done) {
            if (!one) {
                return true;
            }
        }
        return false;
    }

    private static double weight(NameToken token) {
        return switch (token.kind()) {
            case NAME -> 1;
            case INITIAL -> WEIGHT_INITIAL;
            case PARTICLE, GENERATION -> WEIGHT_PARTICLE;
        };
    }

    private static boolean isPatronymic(String token) {
        return token.endsWith("ovich")
                || token.endsWith("evich")
                || token.endsWith("ovna")
                || token.endsWith("evna")
                || token.endsWith("ovych")
                || token.endsWith("ivna");
    }

    /// Father and son: a contradiction of its own. Marks the words as done.
    private double generations() {
        NameToken one = takeGeneration(a, doneA);
        NameToken other = takeGeneration(b, doneB);
        if (one == null && other == null) {
            return 1;
        }
        if (one == null || other == null) {
            return 0.98;
        }
        return one.latin().charAt(0) == other.latin().charAt(0) ? 1 : 0.75;
    }

    private static @Nullable NameToken takeGeneration(NameToken[] tokens, boolean[] done) {
        int last = tokens.length - 1;
        if (tokens[last].kind() != Kind.GENERATION) {
            return null;
        }
        done[last] = true;
        return tokens[last];
    }
}
