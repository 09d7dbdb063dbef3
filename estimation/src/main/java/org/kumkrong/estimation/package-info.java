// SPDX-License-Identifier: Apache-2.0
/// Multiple systems estimation: how many are on no list, how sure, and when no number should be printed.
@NullMarked
package org.kumkrong.estimation;

import org.jspecify.annotations.NullMarked;
