// SPDX-License-Identifier: Apache-2.0
/// Tips: the queue, and each tip by itself.
@NullMarked
package org.kumkrong.desk.tips;

import org.jspecify.annotations.NullMarked;
