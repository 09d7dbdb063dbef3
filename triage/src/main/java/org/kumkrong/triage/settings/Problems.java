// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.settings;

import java.util.ArrayList;
import java.util.List;

/// What is wrong in one file, each with its line. For one thread.
public final class Problems {
    /// Problems named before the rest is only counted.
    public static final int PROBLEMS_MAX = 50;

    private final String file;
    private final List<String> lines = new ArrayList<>();
    private int count;

    /// None yet.
    ///
    /// @param file how the file is called in messages
    public Problems(String file) {
        this.file = file;
    }

    /// Adds one: `file:line: what`.
    public void add(int line, String what) {
        count++;
        if (lines.size() < PROBLEMS_MAX) {
            lines.add(file + ":" + line + ": " + what);
        }
    }

    /// Whether nothing is wrong.
    public boolean none() {
        return count == 0;
    }

    /// How many there are, those beyond [#PROBLEMS_MAX] included.
    public int count() {
        return count;
    }

    /// The problems in the order in which they were found.
    public List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (count > lines.size()) {
            all.add(file + ": and " + (count - lines.size()) + " more");
        }
        return List.copyOf(all);
    }
}
