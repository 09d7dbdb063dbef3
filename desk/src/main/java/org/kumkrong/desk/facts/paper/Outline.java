// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.awt.geom.PathIterator;
import java.util.Locale;

/// A glyph drawn as a shape, so that nobody who reads letters finds one there: the ring of sara am, whose other part
/// stands for both. Programs that read a glyph without a letter make one up.
///
/// @param drawn operators of PDF so far
/// @param right of the glyph's origin
/// @param up of the glyph's origin
/// @param scale points in a unit of the font
record Outline(StringBuilder drawn, float right, float up, float scale) {
    private static final double THIRDS = 2.0 / 3; // of the way to a control point of the second degree

    /// Appends it, filled.
    void fill(PathIterator path) {
        double[] at = new double[6];
        double fromX = 0;
        double fromY = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> point(at[0], at[1], "m");
                case PathIterator.SEG_LINETO -> point(at[0], at[1], "l");
                case PathIterator.SEG_QUADTO -> {
                    point(fromX + THIRDS * (at[0] - fromX), fromY + THIRDS * (at[1] - fromY), "");
                    point(at[2] + THIRDS * (at[0] - at[2]), at[3] + THIRDS * (at[1] - at[3]), "");
                    point(at[2], at[3], "c");
                    at[0] = at[2];
                    at[1] = at[3];
                }
                case PathIterator.SEG_CLOSE -> drawn.append("h\n");
                default -> throw new IllegalStateException("fonts of this kind have no other curves");
            }
            fromX = at[0];
            fromY = at[1];
        }
        drawn.append("f\n");
    }

    private void point(double x, double y, String operator) {
        drawn.append(String.format(Locale.ROOT, "%.3f %.3f %s\n", right + scale * x, up + scale * y, operator));
    }

    /// Where it is: what was drawn is long.
    @Override
    public String toString() {
        return "outline at " + right + ", " + up;
    }
}
