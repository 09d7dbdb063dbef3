// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import org.kumkrong.linkage.Judgement;

/// A human's word on two mentions of tips that were taken, each by its place.
public record PlacedWord(MentionPlace a, MentionPlace b, Judgement.Verdict verdict) {}
