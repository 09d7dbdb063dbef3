// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.util.Arrays;

/// What is left of a model on given counts: an interaction that nobody shows is minus infinity, and goes
/// with all cells that contain it.
///
/// Source: the extended maximum likelihood of Chan, Silverman and Vincent (2021), JASA 116, 1297–1306.
///
/// @param terms terms with somebody in them, nothing first
/// @param cells sets of lists, without the empty one, in which people can be expected
/// @param infinite how many terms are minus infinity
record Support(int[] terms, int[] cells, int infinite) {
    static Support of(Overlaps overlaps, HierarchicalModel model) {
        int[] all = model.terms();
        int[] terms = new int[all.length];
        int kept = 0;
        boolean[] gone = new boolean[overlaps.cells()];
        for (int term : all) {
            if (overlaps.margin(term) > 0) {
                terms[kept++] = term;
            } else {
                gone[term] = true;
            }
        }
        int infinite = all.length - kept;
        if (infinite > 0) {
            for (int bit = 1; bit < gone.length; bit <<= 1) {
                for (int set = 0; set < gone.length; set++) {
                    gone[set] |= (set & bit) != 0 && gone[set ^ bit];
                }
            }
        }
        int[] cells = new int[gone.length];
        int left = 0;
        for (int set = 1; set < gone.length; set++) {
            if (!gone[set]) {
                cells[left++] = set;
            }
        }
        return new Support(Arrays.copyOf(terms, kept), Arrays.copyOf(cells, left), infinite);
    }

    /// One where the term lies within the cell, else zero.
    long[] row(int cell) {
        long[] row = new long[terms.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (terms[i] & cell) == terms[i] ? 1 : 0;
        }
        return row;
    }

    /// The same row as bits; only for up to 64 terms.
    long bits(int cell) {
        long bits = 0;
        for (int i = 0; i < terms.length; i++) {
            if ((terms[i] & cell) == terms[i]) {
                bits |= 1L << i;
            }
        }
        return bits;
    }
}
