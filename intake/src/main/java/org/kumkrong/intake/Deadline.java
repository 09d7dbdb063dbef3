// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.time.Instant;

/// A point in time that a text threatens with ("within 2 hours", "คืนนี้"), counted from the tip's time.
///
/// @param at when it runs out
/// @param start first character of the words in their passage
/// @param end character after the last
/// @param meeting whether the words announce a meeting rather than a threat
public record Deadline(Instant at, int start, int end, boolean meeting) {}
