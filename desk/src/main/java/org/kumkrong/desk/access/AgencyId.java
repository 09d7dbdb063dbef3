// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.util.UUID;

/// One agency.
public record AgencyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
