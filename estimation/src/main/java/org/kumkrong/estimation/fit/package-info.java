// SPDX-License-Identifier: Apache-2.0
/// Log-linear models on overlap counts: do they have an estimate, what is it, which model is chosen.
@NullMarked
package org.kumkrong.estimation.fit;

import org.jspecify.annotations.NullMarked;
