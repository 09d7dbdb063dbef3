// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.util.List;
import org.kumkrong.intake.IdentifierKind;

/// A value that at least two tips share.
///
/// @param kind what it is
/// @param scope platform, bank or chain; empty where the value is unique by itself
/// @param value the value in clear: it may name or locate a person
/// @param tips how many tips carry it
/// @param tipIds those tips; may be cut short or empty where only the number is of interest
public record SharedIdentifier(IdentifierKind kind, String scope, String value, int tips, List<String> tipIds) {
    public SharedIdentifier {
        tipIds = List.copyOf(tipIds);
    }

    /// Names only the kind.
    @Override
    public String toString() {
        return kind + "[withheld]";
    }
}
