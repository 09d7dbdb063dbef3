// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

/// That a set knows a file, and everything one must know to weigh that.
///
/// @param set whose set, which scheme, how far to trust it, and when it was current
/// @param entry what the set says; its category belongs to the set's scheme
/// @param kind by which fingerprint it was found
/// @param distance bits in which the fingerprints differ; 0 for an exact one
public record SetMatch(SetFacts set, SetEntry entry, Kind kind, int distance) {}
