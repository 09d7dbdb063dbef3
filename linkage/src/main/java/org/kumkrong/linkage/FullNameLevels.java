// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;
import org.kumkrong.names.PersonName;

/// Compares full names in any script, words in any order.
final class FullNameLevels implements ValueLevels {
    private static final List<Level> LEVELS = List.of(
            Level.MISSING,
            Level.rare("same", 0.6, 1e-5, 1),
            Level.rare("same name, other spelling", 0.2, 2e-5, 1),
            Level.rare("nearly the same name", 0.1, 2e-4, 0.5),
            Level.of("alike", 0.05, 5e-3).within(-4, 5),
            Level.of("different", 0.05, 0.99).within(-10, -3));

    private PersonName[] names = new PersonName[0];

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public void prepare(Dictionary values, int from) {
        names = Growth.to(names, values.size());
        for (int id = from; id < values.size(); id++) {
            names[id] = PersonName.of(values.value(id));
        }
    }

    @Override
    public int level(int a, int b) {
        if (a == b) {
            return 1;
        }
        double likeness = PersonName.similarity(names[a], names[b]);
        return likeness >= 0.93 ? 2 : likeness >= 0.85 ? 3 : likeness >= 0.72 ? 4 : 5;
    }
}
