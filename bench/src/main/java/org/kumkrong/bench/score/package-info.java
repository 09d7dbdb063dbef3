// SPDX-License-Identifier: Apache-2.0
/// Arithmetic of scores, apart from where the partitions came from.
@NullMarked
package org.kumkrong.bench.score;

import org.jspecify.annotations.NullMarked;
