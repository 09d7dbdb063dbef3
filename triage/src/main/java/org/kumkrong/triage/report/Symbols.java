// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import org.kumkrong.triage.Band;

/// Bands as shapes: each has its own outline, so that none depends on its colour.
final class Symbols {
    private Symbols() {}

    /// A reference to the band's shape, which the page defines once; decoration beside the band's word.
    static String of(Band band) {
        return "<svg class=\"shape b" + band.ordinal()
                + "\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><use href=\"#band" + band.ordinal() + "\"/></svg>";
    }
}
