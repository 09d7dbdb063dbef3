// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Repeats the joinings of earlier gatherings as far as a new record leaves them as they were.
///
/// A group is *stirred* once it is not one of the earlier gathering at this point. Between two others nothing is better
/// than the next of the earlier joinings; what touches a stirred one is weighed and proposed. So the
/// best of both is the
/// best of all. Time is that of the stirred groups and one look at each joining repeated.
final class Replay {
    private final Gatherer gatherer;
    private final Groups groups;
    private final List<Earlier> before;
    private final boolean[] stirred;
    private final IntList stirredGroups = new IntList();
    private final boolean[] stirredValues;

    /// Joinings of an earlier gathering, in their order, and how far they have been repeated.
    static final class Earlier {
        private final Merges merges;
        private final int[] numbers;
        private int at;

        Earlier(Merges merges, int[] numbers) {
            this.merges = merges;
            this.numbers = numbers;
        }
    }

    /// The next joining of an earlier gathering.
    private record Next(Earlier of, int millibits, int first, int second) {
        private static final Comparator<Next> BEST_FIRST = Comparator.comparingInt(Next::millibits)
                .reversed()
                .thenComparingInt(Next::first)
                .thenComparingInt(Next::second);
    }

    Replay(Gatherer gatherer, List<Earlier> before) {
        this.gatherer = gatherer;
        this.groups = gatherer.groups();
        this.before = before;
        this.stirred = new boolean[groups.partition().members()];
        this.stirredValues = new boolean[groups.values()];
    }

    /// Gathers everybody with a record that is new.
    void run(int added) {
        stir(gatherer.ranking().rank(added));
        Proposals proposals = gatherer.proposals();
        while (true) {
            Next next = next();
            boolean stand = proposals.stand();
            if (next != null && (!stand || proposals.wouldLead(next.millibits, next.first, next.second))) {
                gatherer.joinAgain(next.of.merges, next.of.numbers[next.of.at++], next.first, next.second);
                proposeToStirred(next.first);
            } else if (stand) {
                mark(proposals.first());
                mark(proposals.second());
                gatherer.joinBest();
            } else {
                return;
            }
        }
    }

    /// The best of the joinings that come next.
    private @Nullable Next next() {
        Next best = null;
        for (Earlier each : before) {
            Next next = next(each);
            if (next != null && (best == null || Next.BEST_FIRST.compare(next, best) < 0)) {
                best = next;
            }
        }
        return best;
    }

    /// The next joining that can still be repeated. Who misses a partner is stirred.
    private @Nullable Next next(Earlier earlier) {
        for (; earlier.at < earlier.numbers.length; earlier.at++) {
            int number = earlier.numbers[earlier.at];
            int a = groups.group(gatherer.ranking().rank(earlier.merges.first(number)));
            int b = groups.group(gatherer.ranking().rank(earlier.merges.second(number)));
            if (!stirred[a] && !stirred[b]) {
                return new Next(earlier, earlier.merges.millibits(number), Math.min(a, b), Math.max(a, b));
            }
            stir(a);
            stir(b);
        }
        return null;
    }

    private void stir(int group) {
        if (mark(group)) {
            gatherer.proposeMet(group);
        }
    }

    private boolean mark(int group) {
        boolean isNew = !stirred[group];
        if (isNew) {
            stirred[group] = true;
            stirredGroups.add(group);
            for (int value : groups.held(group)) {
                stirredValues[value] |= gatherer.isReason(value);
            }
        }
        return isNew;
    }

    private void proposeToStirred(int group) {
        boolean touches = false;
        for (int value : groups.held(group)) {
            touches |= stirredValues[value];
        }
        for (int i = 0; touches && i < stirredGroups.size(); i++) {
            int other = stirredGroups.get(i);
            if (other != group && groups.isGroup(other)) {
                gatherer.proposeIfMet(group, other);
            }
        }
    }
}
