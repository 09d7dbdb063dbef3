// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.world.Draft;
import org.kumkrong.testkit.world.Format;
import org.kumkrong.testkit.world.Frame;
import org.kumkrong.testkit.world.Plan;
import org.kumkrong.testkit.world.Slot;
import org.kumkrong.testkit.world.Storyteller;
import org.kumkrong.testkit.write.StreamWriter;

/// A made-up world of offenders, children and bystanders, and the stream of tips about them, with the answers known.
///
/// The same settings give the same bytes. Nothing in it is real: names are composed, numbers thrown, addresses from
/// reserved ranges. About fifty bytes a tip are kept in memory; people are made anew from their numbers when needed.
/// Not safe for threads.
public final class TipWorld {
    private static final int FIRST_ID = 190_000_000;
    private static final int LOOSE_MAX = 10_000;

    private TipWorld() {}

    /// How a world is made: shares of the formats (they need not sum to one), time span, share of true offences.
    public record Settings(
            long seed,
            int tips,
            Instant from,
            Instant now,
            double xmlShare,
            double jsonShare,
            double csvShare,
            double offenceShare) {
        public Settings {
            if (xmlShare < 0 || jsonShare < 0 || csvShare < 0 || xmlShare + jsonShare + csvShare <= 0) {
                throw new IllegalArgumentException("format shares must not be negative and not all zero");
            }
            if (offenceShare <= 0 || offenceShare > 1) {
                throw new IllegalArgumentException("offenceShare must be above 0 and at most 1: " + offenceShare);
            }
        }

        /// The usual mix: 45 % XML, 35 % JSON, 20 % tables; June to November 2026; 38 % of tips about offences.
        public static Settings usual(long seed, int tips) {
            return new Settings(
                    seed,
                    tips,
                    Instant.parse("2026-06-01T00:00:00Z"),
                    Instant.parse("2026-11-15T02:00:00Z"),
                    0.45,
                    0.35,
                    0.20,
                    0.38);
        }

        /// These settings with other shares of XML, JSON and tables.
        public Settings mixed(double xml, double json, double csv) {
            return new Settings(seed, tips, from, now, xml, json, csv, offenceShare);
        }

        private double total() {
            return xmlShare + jsonShare + csvShare;
        }

        private Frame frame() {
            return new Frame(seed, tips, from, now, csvShare / total(), offenceShare);
        }
    }

    /// Writes a world with the usual settings into `dir`, and its answers into the folder `<dir>-truth` beside it.
    public static void generate(long seed, int tips, Path dir) throws IOException {
        generate(Settings.usual(seed, tips), dir, dir.resolveSibling(dir.getFileName() + "-truth"));
    }

    /// Writes the tips of a world into `dir` and `truth-mentions.csv` and `truth-tips.csv` into `truthDir`, which must
    /// not lie inside it.
    public static void generate(Settings settings, Path dir, Path truthDir) throws IOException {
        if (truthDir.toAbsolutePath()
                .normalize()
                .startsWith(dir.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("the answers must not lie among the tips");
        }
        try (StreamWriter writer = new StreamWriter(dir, truthDir, settings.seed(), settings.tips() > LOOSE_MAX)) {
            each(settings, (number, tip) -> writer.write(tip.draft(), tip.format(), number));
        }
    }

    /// One tip on its way into a format.
    record Tip(Draft draft, Format format) {}

    /// What is done with each tip.
    interface Taker {
        void take(int number, Tip tip) throws IOException;
    }

    /// Tells every tip in the order of receipt.
    static void each(Settings settings, Taker taker) throws IOException {
        List<Slot> slots = Plan.of(settings.frame());
        Storyteller storyteller = new Storyteller(settings.frame());
        Dice dice = Dice.of(settings.seed(), 'I');
        int id = FIRST_ID;
        double xml = settings.xmlShare() / Math.max(1e-9, settings.xmlShare() + settings.jsonShare());
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            id += dice.between(1, 9);
            Format format = !slot.reporter().electronic() ? Format.CSV : dice.chance(xml) ? Format.XML : Format.JSON;
            taker.take(i, new Tip(storyteller.draft(slot, Integer.toString(id), format), format));
        }
    }
}
