// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kumkrong.estimation.disclosure.Protection.Release;

/// Every number of a table by itself to a multiple; where that gives something away, without totals.
final class Rounding {
    private final Sheet sheet;
    private final DisclosurePolicy policy;

    Rounding(Sheet sheet, DisclosurePolicy policy) {
        this.sheet = sheet;
        this.policy = policy;
    }

    /// The table as it may be published; empty where it may not.
    Optional<Release> safe(Readers readers) {
        List<Shown> each = sheet.entries().stream().map(this::rounded).toList();
        List<Shown> cells = each.stream()
                .map(shown -> isTotal(shown.entry()) ? new Shown.Hidden(shown.entry()) : shown)
                .toList();
        return Stream.of(each, cells)
                .distinct()
                .map(shown -> new Release(sheet.name(), shown))
                .filter(release -> readers.firstKnown(release).isEmpty())
                .findFirst();
    }

    private boolean isTotal(Entry entry) {
        return sheet.entries().stream()
                .anyMatch(cell -> cell.groups().size() < entry.groups().size()
                        && entry.groups().containsAll(cell.groups()));
    }

    /// What is small only as being so; no number that is printed stands for a smaller one.
    private Shown rounded(Entry entry) {
        long count = entry.count();
        long limit = policy.limit();
        if (count == 0 && !policy.zerosToo()) {
            return new Shown.Exact(entry);
        }
        if (count < limit) {
            return new Shown.Under(entry, policy.zerosToo() ? 0 : 1, limit);
        }
        long first = policy.smallestRounded();
        long reach = policy.reach();
        long nearest = (count + reach) / policy.base() * policy.base();
        return nearest <= first
                ? new Shown.Rounded(entry, first, limit, first + reach)
                : new Shown.Rounded(entry, nearest, nearest - reach, nearest + reach);
    }
}
