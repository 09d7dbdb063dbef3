// SPDX-License-Identifier: Apache-2.0
/// How honest the intervals of the estimates are, and what they cost.
@NullMarked
package org.kumkrong.bench.estimation;

import org.jspecify.annotations.NullMarked;
