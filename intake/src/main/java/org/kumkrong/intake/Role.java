// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

/// The part a mention plays in its tip.
public enum Role {
    /// The person or account reported.
    SUSPECT,
    /// The child, or whoever was harmed.
    VICTIM,
    /// Whoever was sent something, where the source does not say more.
    RECIPIENT,
    /// People the source names in a way no documented container covers, helpers whose contacts a text
    /// gives, and the desk of
    /// the office that sends.
    OTHER;

    /// The word used in files that Kumkrong writes.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
