// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Compares texts by the exact overlap of their 5-letter pieces. A text alone never makes two records one person.
///
/// Each text has a sketch, one bit for the pieces that fall to it. Every bit in which two sketches differ stands for a
/// piece that is not shared, so most texts that have little in common are told apart at a glance, without error.
/// 64 bytes a text and 4 a piece.
final class TextLevels implements ValueLevels {
    private static final List<Level> LEVELS = List.of(
            Level.MISSING,
            Level.of("nearly the same text", 0.25, 1e-4).within(0, 9),
            Level.of("edited copy", 0.15, 4e-4).within(0, 7),
            Level.of("partly the same text", 0.1, 4e-3).within(0, 4),
            Level.of("different", 0.5, 0.99).within(-1, 0));

    private static final int DIFFERENT = 4;

    /// Pieces kept of all texts together; those of later texts are made anew at each comparison.
    private static final long PIECES_KEPT_MAX = 150_000_000;

    private static final int SKETCH_LONGS = 8;

    /// Texts whose pieces are made at a time, by all processors.
    private static final int STRETCH = 1 << 14;

    private long[] sketches = new long[0];
    private int[] sizes = new int[0];
    private int[] @Nullable [] kept = new int[0][];
    private long piecesKept;
    private @Nullable Dictionary values;

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public void prepare(Dictionary values, int from) {
        this.values = values;
        int end = values.size();
        kept = Growth.to(kept, end);
        sizes = Growth.to(sizes, end);
        if (sketches.length < SKETCH_LONGS * kept.length) {
            sketches = Arrays.copyOf(sketches, SKETCH_LONGS * kept.length);
        }
        for (int begin = from; begin < end; begin += STRETCH) {
            int[][] pieces = IntStream.range(begin, Math.min(end, begin + STRETCH))
                    .parallel()
                    .mapToObj(id -> Shingles.of(values.value(id)))
                    .toArray(int[][]::new);
            for (int i = 0; i < pieces.length; i++) {
                take(begin + i, pieces[i]);
            }
        }
    }

    private void take(int id, int[] pieces) {
        sizes[id] = pieces.length;
        for (int piece : pieces) {
            sketches[SKETCH_LONGS * id + (piece >>> 6) % SKETCH_LONGS] |= 1L << piece;
        }
        if (piecesKept + pieces.length <= PIECES_KEPT_MAX) {
            piecesKept += pieces.length;
            kept[id] = pieces;
        }
    }

    private int[] pieces(int id) {
        int[] known = kept[id];
        return known != null
                ? known
                : Shingles.of(Objects.requireNonNull(values).value(id));
    }

    @Override
    public int level(int a, int b) {
        if (a == b) {
            return 1;
        }
        if (3L * unsharedAtLeast(a, b) > sizes[a] + sizes[b]) {
            return DIFFERENT; // shared / (shared + unshared) is below 0.5
        }
        double likeness = Shingles.jaccard(pieces(a), pieces(b));
        return likeness >= 0.9 ? 1 : likeness >= 0.7 ? 2 : likeness >= 0.5 ? 3 : DIFFERENT;
    }

    private int unsharedAtLeast(int a, int b) {
        int unshared = 0;
        for (int i = 0; i < SKETCH_LONGS; i++) {
            unshared += Long.bitCount(sketches[SKETCH_LONGS * a + i] ^ sketches[SKETCH_LONGS * b + i]);
        }
        return unshared;
    }
}
