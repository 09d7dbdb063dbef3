// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Deadline;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.identify.Identify.TextReading;

/// Reads a passage: what has a grammar of its own first, then numbers, then screen names, so that no stretch is read
/// twice; last what it tells about a child. Linear in the length of the text.
final class FreeTextScanner {
    private FreeTextScanner() {}

    static TextReading read(Passage.Kind kind, String text, int passage, @Nullable Instant at, String platform) {
        if (text.isEmpty()) {
            return new TextReading(List.of(), List.of(), List.of());
        }
        return read(kind, FoldedText.of(text), passage, at, platform);
    }

    static TextReading read(Passage.Kind kind, FoldedText text, int passage, @Nullable Instant at, String platform) {
        var scan = TextScan.of(text);
        var finds = new Finds(scan, passage);
        new AccountFinder(scan, finds, platform).find();
        new AddressFinder(scan, finds).find();
        new NumberFinder(scan, finds).find();
        new HandleFinder(scan, finds).find();
        if (kind != Passage.Kind.BOILERPLATE) {
            new ChildFinder(scan, finds, at).find();
        }
        List<Deadline> deadlines = kind == Passage.Kind.BOILERPLATE ? List.of() : DeadlineFinder.find(scan, at);
        return new TextReading(finds.identifiers(), finds.rejected(), deadlines);
    }
}
