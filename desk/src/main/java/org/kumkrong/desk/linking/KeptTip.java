// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.util.UUID;
import org.kumkrong.intake.Tip;

/// A tip with its number in the database.
record KeptTip(UUID id, long number, UUID agency, Tip tip) {
    @Override
    public String toString() {
        return "tip " + id;
    }
}
