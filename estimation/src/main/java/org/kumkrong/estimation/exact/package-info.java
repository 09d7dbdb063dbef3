// SPDX-License-Identifier: Apache-2.0
/// Arithmetic without rounding: elimination and linear programming over whole numbers.
@NullMarked
package org.kumkrong.estimation.exact;

import org.jspecify.annotations.NullMarked;
