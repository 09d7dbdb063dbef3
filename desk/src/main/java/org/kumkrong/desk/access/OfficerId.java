// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.util.UUID;

/// One officer.
public record OfficerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
