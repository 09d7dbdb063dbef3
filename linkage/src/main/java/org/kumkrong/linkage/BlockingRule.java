// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// A reason to look at a pair at all: both records share a key made of these parts.
///
/// @param name shown in the report of what was cut off
/// @param parts forms that must all agree
/// @param recordsMax records that may share one key; a larger block is split by `splitBy`, and what still is too large
///     is left out and reported
/// @param splitBy parts of which each, added to the key, makes smaller blocks; empty for keys that prove nothing once
///     many share them
public record BlockingRule(String name, List<KeyPart> parts, int recordsMax, List<KeyPart> splitBy) {
    public BlockingRule {
        parts = List.copyOf(parts);
        splitBy = List.copyOf(splitBy);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("blocking rule " + name + " has no parts");
        }
        if (recordsMax < 2) {
            throw new IllegalArgumentException("blocking rule " + name + " allows " + recordsMax + " records");
        }
    }
}
