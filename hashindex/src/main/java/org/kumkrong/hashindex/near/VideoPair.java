// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

/// Two videos that have frames in common.
///
/// @param query place in the list of queries
/// @param known place in the list of known ones
/// @param percentOfQuery of the query's frames, how many are near one of the other's
/// @param percentOfKnown of the other's frames, how many are near one of the query's
public record VideoPair(int query, int known, double percentOfQuery, double percentOfKnown) {}
