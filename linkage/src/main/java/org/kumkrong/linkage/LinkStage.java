// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// A part of linking, in the order in which they come.
public enum LinkStage {
    /// Records were filed under the keys they share.
    BLOCKED,
    /// Pairs were compared; where there are very many, a sample of them.
    COMPARED,
    /// What agreement is worth was learned.
    LEARNED,
    /// All pairs were weighed.
    WEIGHED,
    /// Entities were formed.
    GATHERED
}
