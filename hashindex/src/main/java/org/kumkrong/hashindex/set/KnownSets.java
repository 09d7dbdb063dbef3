// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.NearJoin;

/// Sets of known files, asked together. Safe for threads.
public final class KnownSets {
    private static final Comparator<SetMatch> ORDER = Comparator.<SetMatch>comparingInt(SetMatch::distance)
            .thenComparing(SetMatch::kind)
            .thenComparing(match -> match.set().name())
            .thenComparing(match -> match.entry().id())
            .thenComparing(match -> match.entry().category());

    private final List<KnownSet> sets;

    /// Those sets, in any order.
    public KnownSets(List<KnownSet> sets) {
        this.sets = List.copyOf(sets);
    }

    /// What was found of a file.
    ///
    /// @param asked whether any set holds fingerprints of a kind that the file has: else that nothing was
    ///     found says nothing
    /// @param matches the nearest first; the same entry once, by its surest fingerprint
    public record Answer(boolean asked, List<SetMatch> matches) {
        public Answer {
            matches = List.copyOf(matches);
        }
    }

    /// Everything that the sets know of a file: exactly by its bytes, or by what its picture looks like
    /// within the usual
    /// radius.
    public Answer ask(FileQuery query) {
        boolean asked = false;
        List<SetMatch> matches = new ArrayList<>();
        for (KnownSet set : sets) {
            int before = matches.size();
            for (Kind kind : Kind.values()) {
                String digits = query.prints().get(kind);
                if (digits != null && set.size(kind) > 0) {
                    asked = true;
                    find(set, kind, digits).forEach(match -> addOnce(matches, before, match));
                }
            }
        }
        matches.sort(ORDER);
        return new Answer(asked, matches);
    }

    private static List<SetMatch> find(KnownSet set, Kind kind, String digits) {
        return kind == Kind.PDQ ? set.near(Pdq.of(digits), NearJoin.RADIUS_USUAL) : set.exact(kind, digits);
    }

    /// Exact kinds are asked first, so that an entry known by its bytes is not told again by its looks.
    private static void addOnce(List<SetMatch> matches, int from, SetMatch match) {
        for (SetMatch earlier : matches.subList(from, matches.size())) {
            if (isSame(earlier.entry(), match.entry())) {
                return;
            }
        }
        matches.add(match);
    }

    private static boolean isSame(SetEntry a, SetEntry b) {
        Map<Kind, String> prints = a.prints();
        return prints.equals(b.prints())
                && a.id().equals(b.id())
                && a.category().equals(b.category());
    }
}
