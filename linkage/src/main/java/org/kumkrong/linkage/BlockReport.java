// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// What one blocking rule brought together, and what its bound left out.
///
/// @param rule the rule's name
/// @param blocks keys shared by two records or more, within the bound
/// @param largest records of the largest of them
/// @param overfull keys shared by more records than the rule allows
/// @param pairsCut at most so many pairs of those were not looked at because of this rule; another rule may have
///     brought them together all the same
public record BlockReport(String rule, long blocks, int largest, long overfull, long pairsCut) {}
