// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What changed from one set to the next.
///
/// @param kind by which fingerprints they were compared
/// @param print the fingerprint, in hexadecimal digits
/// @param before its categories in the older set, nothing where that does not know it
/// @param after its categories in the newer one
public record SetDifference(Kind kind, String print, Set<String> before, Set<String> after) {
    public SetDifference {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }

    /// Takes differences one by one.
    public interface Sink {
        /// Takes one.
        void accept(SetDifference difference) throws IOException;
    }

    /// What happened to it.
    public String change() {
        return before.isEmpty() ? "added" : after.isEmpty() ? "withdrawn" : "category";
    }

    /// Without the fingerprint: those of real material stay out of logs.
    @Override
    public String toString() {
        return "SetDifference[" + kind + ", " + change() + "]";
    }

    /// One of two sets, seen by one kind of fingerprint.
    record Side(@Nullable ExactFile file, EntryFile entries) {
        long size() {
            return file == null ? 0 : file.size();
        }

        byte @Nullable [] print(long row) {
            return file == null || row >= file.size() ? null : file.print(row);
        }

        /// Collects the categories of a fingerprint from its first row on; tells the row behind its last.
        long collect(long first, byte[] print, Set<String> categories) {
            long row = first;
            while (file != null && row < file.size() && file.compare(row, print) == 0) {
                categories.add(entries.entry(file.entry(row)).category());
                row++;
            }
            return row;
        }
    }

    static void walk(Side older, Side newer, Kind kind, Sink sink) throws IOException {
        long old = 0;
        long fresh = 0;
        while (old < older.size() || fresh < newer.size()) {
            byte[] there = older.print(old);
            byte[] here = newer.print(fresh);
            byte[] print = here == null || there != null && Arrays.compareUnsigned(there, here) <= 0 ? there : here;
            if (print == null) {
                return;
            }
            Set<String> before = new TreeSet<>();
            Set<String> after = new TreeSet<>();
            old = older.collect(old, print, before);
            fresh = newer.collect(fresh, print, after);
            if (!before.equals(after)) {
                sink.accept(new SetDifference(kind, HexFormat.of().formatHex(print), before, after));
            }
        }
    }
}
