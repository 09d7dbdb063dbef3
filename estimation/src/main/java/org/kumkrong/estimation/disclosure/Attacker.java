// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kumkrong.estimation.disclosure.Protection.Release;

/// Reads all publications and works out, exactly, how small and how large a number can be.
///
/// Knows every printed number, which groups each counts, and that people are whole and not fewer than none.
/// One who [was told][#told] knows besides of every hidden number whether it is small itself or keeps
/// another company; one who was not takes it to be anything. Groups that every publication treats alike are
/// one unknown. What remains is a system of equations in whole numbers, solved for its least and largest
/// sum by linear programming without rounding, with branching where a corner is not whole. Not safe for
/// threads.
public final class Attacker {
    private final Map<String, Integer> unknownOf = new HashMap<>();
    private final int[] sizes;
    private final KnownSums sums;

    /// Somebody who has read these, and knows nothing else.
    public Attacker(Collection<Release> releases) {
        this(releases, Attacker::printed);
    }

    private Attacker(Collection<Release> releases, Function<Shown, Optional<Range>> knows) {
        List<Shown> shown =
                releases.stream().flatMap(release -> release.shown().stream()).toList();
        Map<String, BitSet> seenIn = new LinkedHashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            for (String group : shown.get(i).entry().groups()) {
                seenIn.computeIfAbsent(group, _ -> new BitSet()).set(i);
            }
        }
        Map<BitSet, Integer> unknowns = new HashMap<>();
        seenIn.forEach((group, where) -> {
            int next = unknowns.size();
            unknownOf.put(group, unknowns.computeIfAbsent(where, _ -> next));
        });
        sizes = new int[unknowns.size()];
        unknownOf.values().forEach(unknown -> sizes[unknown]++);
        List<KnownSum> known = new ArrayList<>();
        for (Shown one : shown) {
            knows.apply(one)
                    .ifPresent(range ->
                            known.add(new KnownSum(unknowns(one.entry().groups()), range.least(), range.most())));
        }
        sums = new KnownSums(known, unknowns.size());
    }

    /// Somebody who has read these and knows of every hidden number whether it is small: from other months,
    /// from the place, or by guessing well. Nobody can know more of why numbers are hidden.
    public static Attacker told(Collection<Release> releases, DisclosurePolicy policy) {
        return new Attacker(releases, shown -> printed(shown).or(() -> why(shown, policy)));
    }

    private static Optional<Range> printed(Shown shown) {
        return switch (shown) {
            case Shown.Exact exact ->
                Optional.of(new Range(exact.entry().count(), exact.entry().count()));
            case Shown.Rounded rounded -> Optional.of(new Range(rounded.lower(), rounded.upper()));
            case Shown.Under under -> Optional.of(new Range(under.least(), under.limit() - 1));
            case Shown.Hidden _, Shown.Summed _ -> Optional.empty();
        };
    }

    private static Optional<Range> why(Shown shown, DisclosurePolicy policy) {
        return shown instanceof Shown.Hidden(Entry entry) ? Optional.of(policy.told(entry.count())) : Optional.empty();
    }

    /// What can be known of how many people these groups have together.
    ///
    /// @throws TooLargeException where finding out would take too long
    public Range of(Set<String> groups) {
        Question asked = question(groups);
        Range least = sums.range(asked.whole());
        Range most = asked.whole().equals(asked.touched()) ? least : sums.range(asked.touched());
        return new Range(least.least(), asked.unseen() ? Range.UNBOUNDED : most.most());
    }

    /// Whether the least and the most that these groups can have together lie at least so far apart. The
    /// same as asking for both, but solutions found for other questions answer most of it.
    ///
    /// @throws TooLargeException where finding out would take too long
    public boolean leavesOpen(Set<String> groups, long width) {
        Question asked = question(groups);
        return asked.unseen()
                || sums.spreadSeen(asked.whole(), asked.touched(), width) >= width
                || of(groups).width() >= width;
    }

    /// A sum of groups in terms of unknowns.
    ///
    /// @param whole unknowns of which it takes all groups
    /// @param touched unknowns of which it takes some
    /// @param unseen whether a group stands in no publication
    private record Question(BitSet whole, BitSet touched, boolean unseen) {}

    private Question question(Set<String> groups) {
        BitSet touched = new BitSet();
        int[] asked = new int[sizes.length];
        boolean unseen = false;
        for (String group : groups) {
            Integer unknown = unknownOf.get(group);
            if (unknown == null) {
                unseen = true;
            } else {
                touched.set(unknown);
                asked[unknown]++;
            }
        }
        BitSet whole = new BitSet();
        touched.stream()
                .filter(unknown -> asked[unknown] == sizes[unknown]) // else the rest could have all of it
                .forEach(whole::set);
        return new Question(whole, touched, unseen);
    }

    private BitSet unknowns(Set<String> groups) {
        BitSet set = new BitSet();
        for (String group : groups) {
            set.set(Objects.requireNonNull(unknownOf.get(group)));
        }
        return set;
    }

    /// A system that branching does not solve within its bound.
    public static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("too many branches");
        }
    }
}
