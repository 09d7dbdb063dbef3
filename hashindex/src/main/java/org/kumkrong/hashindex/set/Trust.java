// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

/// How far the word of a set goes.
public enum Trust {
    /// A trained person has looked at each entry.
    CONFIRMED,
    /// Someone said so, and nobody has checked.
    REPORTED,
    /// Seen before; says nothing about what it shows.
    SEEN
}
