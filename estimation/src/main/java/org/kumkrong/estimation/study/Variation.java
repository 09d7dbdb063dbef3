// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import org.kumkrong.estimation.Sentence;

/// What the stepwise estimate becomes when the table is looked at otherwise.
///
/// @param what was changed
/// @param total the estimate then; NaN where there is none
public record Variation(Sentence what, double total) {}
