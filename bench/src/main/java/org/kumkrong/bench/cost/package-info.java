// SPDX-License-Identifier: Apache-2.0
/// What linking costs: synthetic people, and a plain SQL linker to compare with.
@NullMarked
package org.kumkrong.bench.cost;

import org.jspecify.annotations.NullMarked;
