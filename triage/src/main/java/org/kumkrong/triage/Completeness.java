// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.util.List;

/// How much of what an investigation needs a tip brings. It says nothing about urgency and never changes it.
///
/// @param score 0 to 100
/// @param missing what the tip does not bring, weightiest first
public record Completeness(int score, List<Missing> missing) {
    /// Something a tip does not bring.
    ///
    /// @param english what, for an English reader
    /// @param thai the same in Thai
    public record Missing(String english, String thai) {}

    public Completeness {
        missing = List.copyOf(missing);
    }
}
