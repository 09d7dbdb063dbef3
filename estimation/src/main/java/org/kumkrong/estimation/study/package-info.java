// SPDX-License-Identifier: Apache-2.0
/// All methods on one table, the doubts about them, and the gate that a number must pass.
@NullMarked
package org.kumkrong.estimation.study;

import org.jspecify.annotations.NullMarked;
