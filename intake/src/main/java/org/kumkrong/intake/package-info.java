// SPDX-License-Identifier: Apache-2.0
/// Tips as they were received: who says what about whom, in whatever format it came.
@NullMarked
package org.kumkrong.intake;

import org.jspecify.annotations.NullMarked;
