// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kumkrong.estimation.disclosure.Protection.Release;

/// All who would read a release beside the earlier ones: any reader, and one who was told which hidden
/// numbers are small.
final class Readers {
    private final List<Release> earlier;
    private final List<Target> targets;
    private final DisclosurePolicy policy;

    Readers(List<Release> earlier, List<Target> targets, DisclosurePolicy policy) {
        this.earlier = List.copyOf(earlier);
        this.targets = List.copyOf(targets);
        this.policy = policy;
    }

    /// The first of what must stay unknown that one of them would know.
    Optional<Set<String>> firstKnown(Release release) {
        List<Release> all = new ArrayList<>(earlier);
        all.add(release);
        Attacker any = new Attacker(all);
        Optional<Target> known = targets.stream()
                .filter(target -> !any.leavesOpen(target.groups(), target.width()))
                .findFirst();
        if (known.isEmpty() && all.stream().anyMatch(Readers::hides)) {
            Attacker told = Attacker.told(all, policy);
            known = targets.stream()
                    .filter(target -> !told.leavesOpen(target.groups(), target.widthTold()))
                    .findFirst();
        }
        return known.map(Target::groups);
    }

    /// Where nothing is hidden, there is nothing to be told.
    private static boolean hides(Release release) {
        return release.shown().stream().anyMatch(Shown.Hidden.class::isInstance);
    }
}
