// SPDX-License-Identifier: Apache-2.0
/// What was done: one row an act, never changed.
@NullMarked
package org.kumkrong.desk.events;

import org.jspecify.annotations.NullMarked;
