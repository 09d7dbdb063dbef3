// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kumkrong.hashindex.set.FileQuery;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.SetEntry;
import org.kumkrong.hashindex.set.SetFacts;
import org.kumkrong.hashindex.set.SetWriter;
import org.kumkrong.hashindex.set.Trust;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipSink;
import org.kumkrong.triage.SetsOfFiles;

/// Made-up sets of known files for the demonstration: what many of its tips hold is in one, half of the
/// rest in another.
public final class DemoSets {
    static final String CONFIRMED = "made-up-confirmed";
    static final String PASSED_ON = "made-up-passed-on";

    private static final int TIPS_MANY = 5;
    private static final int HALF_OF_DIGITS = 8;
    private static final int CATEGORIES = 3;
    private static final int HEX = 16;

    private final Map<String, Map<Kind, String>> files = new TreeMap<>();
    private final Map<String, Integer> tips = new TreeMap<>();

    private DemoSets() {}

    /// Writes the sets, unless they are there.
    ///
    /// @param made a folder of tips as the testkit writes it
    /// @param current when they are said to be current
    public static void write(Path made, Path sets, Instant current) throws IOException {
        if (Files.exists(sets.resolve(CONFIRMED)) || Files.exists(sets.resolve(PASSED_ON))) {
            return;
        }
        Files.createDirectories(sets);
        DemoSets known = new DemoSets();
        Intake.with(IntakeLimits.defaults(), 1).read(List.of(made), new TipSink() {
            @Override
            public void accept(Tip tip) {
                tip.files().forEach(known::take);
            }

            @Override
            public void reject(Rejection rejection) {
                // the desk says so when it reads them
            }
        });
        known.write(sets.resolve(PASSED_ON), Trust.SEEN, current);
        known.write(sets.resolve(CONFIRMED), Trust.CONFIRMED, current);
    }

    private void take(FileRecord file) {
        FileQuery query = SetsOfFiles.query(file);
        String md5 = query.prints().get(Kind.MD5);
        if (md5 != null) {
            files.computeIfAbsent(md5, digits -> new EnumMap<>(Kind.class)).putAll(query.prints());
            tips.merge(md5, 1, Integer::sum);
        }
    }

    private void write(Path folder, Trust trust, Instant current) throws IOException {
        List<String> chosen = new ArrayList<>();
        for (String md5 : files.keySet()) {
            boolean many = tips.getOrDefault(md5, 0) >= TIPS_MANY;
            boolean half = Character.digit(md5.charAt(0), HEX) < HALF_OF_DIGITS;
            if (trust == Trust.SEEN ? many : half && !many) {
                chosen.add(md5);
            }
        }
        if (chosen.isEmpty()) {
            return;
        }
        try (SetWriter writer = new SetWriter(folder)) {
            for (String md5 : chosen) {
                String category = trust == Trust.SEEN
                        ? ""
                        : Integer.toString(1 + Character.digit(md5.charAt(1), HEX) % CATEGORIES);
                writer.add(new SetEntry(
                        files.getOrDefault(md5, Map.of(Kind.MD5, md5)), SetEntry.NO_QUALITY, category, ""));
            }
            String name = trust == Trust.SEEN ? "Passed on (made up)" : "Hotline list (made up)";
            writer.finish(
                    new SetFacts(name, "Example Hotline", trust == Trust.SEEN ? "" : "Made up 1", trust, current), 1);
        }
    }
}
