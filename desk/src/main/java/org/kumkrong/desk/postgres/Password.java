// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

/// A password for a database. It prints as a placeholder, so that no log line and no message can leak it.
///
/// @param value the password itself; not empty
public record Password(String value) {
    public Password {
        if (value.isBlank()) {
            throw new IllegalArgumentException("value of a password must not be blank");
        }
    }

    @Override
    public String toString() {
        return "[withheld]";
    }
}
