// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

/// One place where a tip's text gave rise to a signal, with a fingerprint of the words around it: words that stand the
/// same in very many tips are a notice, a forwarded text or a meme, not news of this child.
///
/// @param signal the signal
/// @param level level of self-harm told there; 0 for other signals
/// @param surroundings fingerprint of the letters around, digits and blanks aside
public record Heard(Signal signal, byte level, long surroundings) {}
