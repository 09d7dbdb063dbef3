// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import org.jspecify.annotations.Nullable;

/// How a report is wanted; none of it changes what was found.
///
/// @param population how many people there are in all, of the same kind, place and time; null where unknown
/// @param exactCounts whether counts are shown as they are, for readers inside the unit
/// @param program name and version of what makes the report, as it will stand in it
public record ReportOptions(@Nullable Long population, boolean exactCounts, String program) {}
