// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.write;

import java.io.IOException;
import java.nio.file.Path;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.world.Draft;
import org.kumkrong.testkit.world.Draft.EvidenceFile;
import org.kumkrong.testkit.world.Format;

/// Writes a stream of tips into a folder in the formats they are planned for, and the answers into another.
public final class StreamWriter implements AutoCloseable {
    private final long seed;
    private final Shelf reports;
    private final Downloads downloads;
    private final Tables tables;
    private final Answers answers;

    /// Writes below `dir`; `zipped` puts XML into zip files rather than loose files.
    public StreamWriter(Path dir, Path truthDir, long seed, boolean zipped) throws IOException {
        this.seed = seed;
        this.reports = new Shelf(dir.resolve("cybertipline"), zipped);
        this.downloads = new Downloads(dir.resolve("download"));
        this.tables = new Tables(dir.resolve("referrals"));
        this.answers = new Answers(truthDir);
    }

    /// Writes one tip and its answers; `number` seeds the habits of writing.
    public void write(Draft draft, Format format, int number) throws IOException {
        Dice dice = Dice.of(seed, 'W', number);
        switch (format) {
            case XML -> xml(draft, dice);
            case JSON -> downloads.put(draft.tipId(), LeJson.tip(draft, dice));
            case CSV -> tables.put(draft.reporter(), ReferralCsv.row(draft, dice));
        }
        answers.put(draft);
    }

    private void xml(Draft draft, Dice dice) throws IOException {
        reports.put(draft.tipId() + ".xml", CyberTiplineXml.report(draft, dice));
        int number = 0;
        for (EvidenceFile file : draft.files()) {
            number++;
            reports.put(draft.tipId() + "-file-" + number + ".xml", CyberTiplineXml.file(draft, file, dice));
        }
    }

    @Override
    public void close() throws IOException {
        try (reports;
                downloads;
                tables) {
            answers.close();
        }
    }
}
