// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kumkrong.linkage.LinkSettings;

/// How a run is made.
///
/// @param rules a unit's own rule file; null for the rules that come with the program
/// @param judgements a file of human judgements; null for none
/// @param asOf the moment for which the queue is made and that the page bears; null for that of the newest tip, so that
///     the same input always gives the same queue
/// @param linking how linkage runs
/// @param madeAt when the page was made, for its header; null for `asOf`, so that the same input gives the same bytes
/// @param version version of the program, for the page's header
/// @param synthetic whether the tips are invented, which the page then says
public record TriageSettings(
        @Nullable Path rules,
        @Nullable Path judgements,
        @Nullable Instant asOf,
        LinkSettings linking,
        @Nullable Instant madeAt,
        String version,
        boolean synthetic) {

    /// The program's own rules and no file of judgements, for a decision that is taken as values.
    ///
    /// @param asOf the moment for which the queue is made; null for that of the newest tip
    public static TriageSettings usual(@Nullable Instant asOf, LinkSettings linking) {
        return new TriageSettings(null, null, asOf, linking, null, "", false);
    }
}
