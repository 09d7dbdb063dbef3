// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kumkrong.hashindex.set.KnownSet;
import org.kumkrong.hashindex.set.KnownSets;

/// Folders with sets of known files, as commands name them.
final class KnownFolders {
    private KnownFolders() {}

    static KnownSet open(Path folder) throws IOException {
        if (!KnownSet.isSet(folder)) {
            throw new Problem(folder + " is no set of fingerprints; ./kumkrong hashset build makes one");
        }
        return KnownSet.open(folder);
    }

    /// The same, read from end to end first: what is asked must be as it was written, or it misses without a word.
    static KnownSet openWhole(Path folder) throws IOException {
        KnownSet set = open(folder);
        set.check();
        return set;
    }

    static KnownSets openAll(List<Path> folders) throws IOException {
        List<KnownSet> sets = new ArrayList<>();
        for (Path folder : folders) {
            sets.add(openWhole(folder));
        }
        return new KnownSets(sets);
    }
}
