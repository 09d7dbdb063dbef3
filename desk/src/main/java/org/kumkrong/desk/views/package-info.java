// SPDX-License-Identifier: Apache-2.0
/// Saved views: queues that an officer, or a team, wants to see again by a name.
@NullMarked
package org.kumkrong.desk.views;

import org.jspecify.annotations.NullMarked;
