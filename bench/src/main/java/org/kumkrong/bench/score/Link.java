// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.score;

/// A claim that two things are one, with its weight in bits.
///
/// @param a one thing
/// @param b the other
/// @param weight bits of evidence; more is surer
public record Link(int a, int b, double weight) {}
