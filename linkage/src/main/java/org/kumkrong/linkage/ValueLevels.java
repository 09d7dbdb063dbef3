// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// How two values of one field compare. Reads each distinct value once.
interface ValueLevels {
    /// The possible answers; number 0 is always *not known*; lower numbers above 0 speak more strongly for one person.
    List<Level> levels();

    /// Reads the values from number `from` on.
    void prepare(Dictionary values, int from);

    /// Reads ahead what comparing many pairs will read, where that lies far apart.
    ///
    /// @param cells the two values of each pair in one number, −1 for none
    default void fetch(long[] cells, int size) {}

    /// The level of two value numbers.
    int level(int a, int b);
}
