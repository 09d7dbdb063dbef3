// SPDX-License-Identifier: Apache-2.0
/// Chance from a seed, and the few laws of probability that estimation needs.
@NullMarked
package org.kumkrong.estimation.chance;

import org.jspecify.annotations.NullMarked;
