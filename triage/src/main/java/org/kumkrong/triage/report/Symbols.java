// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import org.kumkrong.triage.Band;

/// Bands as shapes: each has its own outline, so that none depends on its colour.
final class Symbols {
    private Symbols() {}

    /// The same outlines as a path around the current point, some 7 units wide, for many marks in one drawing.
    static String path(Band band) {
        return switch (band) {
            case IMMEDIATE -> "m-1.8-4.2h3.6l2.4 2.4v3.6l-2.4 2.4h-3.6l-2.4-2.4v-3.6z";
            case URGENT -> "m0-4.2 4.4 8h-8.8z";
            case STANDARD -> "m-3.4-3.4h6.8v6.8h-6.8z";
            case MONITOR -> "m-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0z";
            case INFORMATIONAL ->
                "m-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0zm1.5 0a2.1 2.1 0 1 0 4.2 0a2.1 2.1 0 1 0-4.2 0z";
        };
    }

    /// A reference to the band's shape, which the page defines once; decoration beside the band's word.
    static String of(Band band) {
        return "<svg class=\"shape b" + band.ordinal()
                + "\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><use href=\"#band" + band.ordinal() + "\"/></svg>";
    }
}
