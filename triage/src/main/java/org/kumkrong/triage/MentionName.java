// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import org.kumkrong.intake.Role;

/// A mention by a name that outlasts a run.
///
/// @param source who sent the tip
/// @param tip the sender's own number of it; where a sender used a number twice, the second tip taken is `number#2`,
///     the third `number#3`
/// @param role the mention's role in that tip
/// @param index its number within that role
public record MentionName(String source, String tip, Role role, int index) {}
