// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.reading;

import java.io.Serial;

/// A newer attempt reads the sending; this one writes nothing more.
final class Overtaken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    Overtaken() {
        super("a newer attempt reads this sending");
    }
}
