// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.util.UUID;
import org.kumkrong.intake.Role;

/// A mention of a tip, and the candidate person it is of.
record NamedMention(Role role, int index, UUID person) {}
