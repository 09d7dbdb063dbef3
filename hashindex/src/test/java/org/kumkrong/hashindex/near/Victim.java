// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.Pdq;

/// A process that changes an index, says of each change when it is made, and is killed in the middle of something.
final class Victim {
    private static final int TAIL_ROWS = 60;
    private static final int CHANGES_MAX = 200_000;

    private final Planted planted;
    private final List<NearHit> rows = new ArrayList<>();
    private long entries;

    Victim(long seed) {
        planted = new Planted(seed);
    }

    /// One change, to the list and, where there is one, to the index: the same for the same seed.
    void change(@Nullable NearIndex index) throws IOException {
        if (rows.size() > 40 && planted.upTo(5) < 2) {
            NearHit gone = rows.remove(planted.upTo(rows.size()));
            if (index != null) {
                index.withdraw(gone.pdq(), gone.entry());
            }
        } else {
            Pdq pdq = planted.any();
            rows.add(new NearHit(entries, pdq, 0));
            if (index != null) {
                index.add(pdq, entries);
            }
            entries++;
        }
    }

    List<NearHit> rows() {
        return rows.stream().sorted().toList();
    }

    static void main(String[] args) throws IOException {
        Victim victim = new Victim(Long.parseLong(args[1]));
        NearIndex index = NearIndex.open(Path.of(args[0]), TAIL_ROWS);
        for (int i = 0; i < CHANGES_MAX; i++) {
            victim.change(index);
            System.out.write('.');
            System.out.flush();
        }
    }

    static NearIndex reopen(Path folder) throws IOException {
        return NearIndex.open(folder, TAIL_ROWS);
    }
}
