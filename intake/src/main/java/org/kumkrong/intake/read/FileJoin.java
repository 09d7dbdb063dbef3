// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kumkrong.intake.Rejection;

/// The file records of a first pass, waiting for their reports, wherever in the input those are.
///
/// Memory: each record is kept packed, some 300 bytes for a kilobyte of XML, until reading ends. Filled by one thread
/// before any report is read; then safe for threads.
final class FileJoin {
    private static final class Waiting {
        private final List<Outcome.FileOf> files = new ArrayList<>(1);
        private volatile boolean claimed;
    }

    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final ThreadLocal<Packing> packing = ThreadLocal.withInitial(Packing::new);

    /// A document in the form it waits in.
    byte[] pack(byte[] document) {
        return packing.get().pack(document);
    }

    /// The document of a record.
    byte[] unpack(Outcome.FileOf file) {
        return packing.get().unpack(file.packed());
    }

    /// Keeps a record.
    ///
    /// @return whether it is new; false for one that came before, byte for byte
    boolean add(Outcome.FileOf file) {
        List<Outcome.FileOf> files = waiting.computeIfAbsent(file.report(), _ -> new Waiting()).files;
        if (files.stream().anyMatch(f -> Arrays.equals(f.packed(), file.packed()))) {
            return false;
        }
        return files.add(file);
    }

    /// The records of a report, in input order.
    List<Outcome.FileOf> claim(String report) {
        Waiting found = waiting.get(report);
        if (found == null) {
            return List.of();
        }
        found.claimed = true;
        return List.copyOf(found.files);
    }

    /// Names every record whose report did not come, in input order of the reports' first records.
    void orphans(Consumer<Rejection> out) {
        for (Waiting report : waiting.values()) {
            if (!report.claimed) {
                report.files.forEach(f -> out.accept(new Rejection(
                        f.place().file(),
                        "",
                        "a file record whose report " + f.report() + " is not in the input or could not be read",
                        "Add " + f.report() + ".xml and read again")));
            }
        }
    }
}
