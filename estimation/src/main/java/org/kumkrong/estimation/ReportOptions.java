// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

/// How a report is wanted; none of it changes what was found.
///
/// @param exactCounts whether counts are shown as they are, for readers inside the unit
/// @param program name and version of what makes the report, as it will stand in it
public record ReportOptions(boolean exactCounts, String program) {}
