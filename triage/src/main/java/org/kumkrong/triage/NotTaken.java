// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

/// Why values of one field of a tip were not taken, and what to do about it. Without the values: they
/// may name somebody.
///
/// @param english why, for an English reader, with the field's name
/// @param thai the same in Thai
/// @param actionEnglish what to do
/// @param actionThai the same in Thai
/// @param values how many values
public record NotTaken(String english, String thai, String actionEnglish, String actionThai, int values) {}
