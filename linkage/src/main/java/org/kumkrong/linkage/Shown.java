// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// What a group of fragments shows in each field, beside another group.
///
/// @param distinct values, by holding
/// @param alone those of them that the other does not show
/// @param sightings how often any of them was seen
/// @param once how many of them were seen once
record Shown(int[] distinct, int[] alone, int[] sightings, int[] once) {
    Shown(int holdings) {
        this(new int[holdings], new int[holdings], new int[holdings], new int[holdings]);
    }

    void add(int holding, int count, boolean isAlone) {
        distinct[holding]++;
        alone[holding] += isAlone ? 1 : 0;
        sightings[holding] += count;
        once[holding] += count == 1 ? 1 : 0;
    }

    void clear() {
        Arrays.fill(distinct, 0);
        Arrays.fill(alone, 0);
        Arrays.fill(sightings, 0);
        Arrays.fill(once, 0);
    }
}
