// SPDX-License-Identifier: Apache-2.0
/// How well a decision on synthetic tips agrees with what their maker knows.
@NullMarked
package org.kumkrong.bench.tips;

import org.jspecify.annotations.NullMarked;
