// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

/// A piece of information that helps an investigation; together they make completeness, never urgency.
public enum Piece {
    SUSPECT_ACCOUNT,
    SUSPECT_CONTACT,
    SUSPECT_NAME,
    SUSPECT_ADDRESS_AT_TIME,
    SUSPECT_DEVICE,
    PAYMENT,
    CHILD_ACCOUNT,
    CHILD_AGE,
    CHILD_PLACE,
    INCIDENT_TIME,
    PLATFORM,
    WORDS,
    FILE_FINGERPRINTS,
    FILES_VIEWED;

    /// This piece's bit.
    public int bit() {
        return 1 << ordinal();
    }
}
