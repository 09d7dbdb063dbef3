// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.time.Instant;

/// A moment as a source told it.
///
/// @param raw the text as sent
/// @param instant the moment; where the source gave no zone, read as Bangkok time
/// @param zoneKnown whether the source gave a zone
/// @param dayOnly whether the source gave a date without a time; `instant` is then the start of that day
public record TipTime(String raw, Instant instant, boolean zoneKnown, boolean dayOnly) {}
