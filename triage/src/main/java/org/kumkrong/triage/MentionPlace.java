// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import org.kumkrong.intake.Role;

/// A mention by where it stands in one run.
///
/// @param tip the tip's number, counted from 0 in the order in which tips were taken
/// @param role the mention's role in that tip
/// @param index its number within that role
public record MentionPlace(int tip, Role role, int index) {}
