// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

/// Where a tip's text gave rise to a signal.
///
/// @param signal the signal
/// @param words the phrase of the word list that matched, with the number it may start or end in as a whole;
/// otherwise never the tip's own text
/// @param passage number of the passage in the tip
/// @param start first character of the words in their passage
/// @param end character after the last
public record Evidence(Signal signal, String words, int passage, int start, int end) {}
