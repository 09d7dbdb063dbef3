// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.io.Serial;

/// Another server did not answer, or not in a way that can be used.
final class PeerMistake extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String part;

    /// What is wrong; for each there is a sentence.
    enum Kind {
        UNREACHABLE,
        SLOW,
        REFUSED,
        STATUS,
        TOO_LARGE,
        UNREADABLE,
        CUT_OFF,
        NOWHERE,
        REPEATED,
        FUTURE,
        BACKWARDS,
        OTHER_RANGE,
        LISTS_NOTHING,
        SECRET_LOST
    }

    /// @param part what the sentence names, such as a status; nothing of any fingerprint
    PeerMistake(Kind kind, String part) {
        super(kind + " " + part);
        this.kind = kind;
        this.part = part;
    }

    Kind kind() {
        return kind;
    }

    String part() {
        return part;
    }
}
