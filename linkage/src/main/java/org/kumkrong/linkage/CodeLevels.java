// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/// Compares codes such as postcodes and id numbers: the same, one slip apart, the same beginning.
final class CodeLevels implements ValueLevels {
    private static final List<Level> LEVELS = List.of(
            Level.MISSING,
            Level.rare("same", 0.8, 1e-4, 1),
            Level.rare("one slip apart", 0.1, 1e-3, 0.5),
            Level.rare("same beginning", 0.03, 1e-2, 0.2),
            Level.of("alike", 0.02, 5e-2).within(-4, 2),
            Level.of("different", 0.05, 0.95).within(-6, -0.5));

    private byte[][] codes = new byte[0][];

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public void prepare(Dictionary values, int from) {
        codes = Arrays.copyOf(codes, values.size());
        for (int id = from; id < values.size(); id++) {
            codes[id] = values.value(id).replace(" ", "").getBytes(UTF_8);
        }
    }

    @Override
    public int level(int a, int b) {
        if (a == b) {
            return 1;
        }
        byte[] codeA = codes[a];
        byte[] codeB = codes[b];
        int longer = Math.max(codeA.length, codeB.length);
        if (longer >= 3 && EditDistance.oneSlip(codeA, codeB)) {
            return 2;
        }
        int shared = Arrays.mismatch(codeA, codeB);
        if (longer >= 4 && shared >= (longer + 1) / 2) {
            return 3;
        }
        return JaroWinkler.of(codeA, codeB) >= 0.85 ? 4 : 5;
    }
}
