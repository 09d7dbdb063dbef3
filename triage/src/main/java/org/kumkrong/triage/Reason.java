// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

/// One rule that had a part in a tip's priority.
///
/// @param rule the rule's id in the rule file
/// @param points what it added or took; 0 where it only held the tip within a band
/// @param english why, for an English reader
/// @param thai the same in Thai
public record Reason(String rule, int points, String english, String thai) {}
