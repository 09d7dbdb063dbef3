// SPDX-License-Identifier: Apache-2.0
/// Programs of a source that send tips: their tokens, and the interface they speak.
@NullMarked
package org.kumkrong.desk.sources;

import org.jspecify.annotations.NullMarked;
