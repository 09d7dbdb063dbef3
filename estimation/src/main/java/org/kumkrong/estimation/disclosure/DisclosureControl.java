// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kumkrong.estimation.disclosure.Protection.Reason;
import org.kumkrong.estimation.disclosure.Protection.Release;

/// Makes a table publishable, so that with all that was published before nobody can work out a small number.
///
/// Protected are small numbers of this table and of earlier ones, and small differences between a number
/// now and a number then; what is promised of them stands in [DisclosurePolicy]. Nothing is random: the
/// same tables give the same release. Stateless.
public final class DisclosureControl {
    private DisclosureControl() {}

    /// Protects a table.
    ///
    /// @param sheet the table with its true numbers
    /// @param earlier everything published before that counts any of the same groups
    /// @param policy what the unit has decided
    public static Protection protect(Sheet sheet, List<Release> earlier, DisclosurePolicy policy) {
        return protect(sheet, earlier, Map.of(), policy);
    }

    /// Protects a table, and besides every few people whom no publication tells apart: three numbers and
    /// more can be subtracted from one another, and what is left stands in none of them.
    ///
    /// @param people how many there are in each group, of this table and of earlier ones
    public static Protection protect(
            Sheet sheet, List<Release> earlier, Map<String, Long> people, DisclosurePolicy policy) {
        try {
            Readers readers = new Readers(earlier, Targets.of(sheet, earlier, people, policy), policy);
            Optional<Release> safe = switch (policy.method()) {
                case SUPPRESS -> new Suppression(sheet, earlier, policy, readers).safe();
                case ROUND -> new Rounding(sheet, policy).safe(readers);
            };
            return safe.<Protection>map(release -> release)
                    .orElseGet(() -> new Protection.Withheld(sheet.name(), Reason.GIVES_AWAY));
        } catch (Attacker.TooLargeException _) {
            return new Protection.Withheld(sheet.name(), Reason.TOO_LARGE);
        }
    }
}
