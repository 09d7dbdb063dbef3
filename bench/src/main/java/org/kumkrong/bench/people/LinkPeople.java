// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kumkrong.bench.score.Agreement;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.bench.score.Figures;
import org.kumkrong.bench.score.Partition;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.linkage.Linkage;
import org.kumkrong.linkage.table.TableLinkage;
import org.kumkrong.linkage.table.TableLinking;

/// Links a prepared set with our own engine as `kumkrong link` does, and under other thresholds to look for cliffs.
///
/// `--in FOLDER --out FOLDER [--sweep]` writes `entities.csv`, `links.csv` and `schema.yaml`; with `--sweep` it prints
/// the score of the entities for thresholds around the default one.
final class LinkPeople {
    private static final double[] BITS_ADDED = {-4, -2, -1, 0, 1, 2, 4};

    private LinkPeople() {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Path in = Path.of(arguments.need("in"));
        Path out = Files.createDirectories(Path.of(arguments.need("out")));
        TableLinking linking = TableLinking.guessing(tables(in), "", Set.of());
        Files.writeString(out.resolve("schema.yaml"), linking.schemaText());
        TableLinkage linkage = linking.link(LinkSettings.defaults());
        linkage.writeEntities(Files.newBufferedWriter(out.resolve("entities.csv")));
        linkage.writeLinks(Files.newBufferedWriter(out.resolve("links.csv")));
        Figures figures = new Figures();
        figures.note("compared.pairs", linkage.linkage().pairsCompared());
        figures.note("missed.by-weights", linkage.linkage().missedShare());
        if (arguments.has("sweep")) {
            sweep(linking, Rows.read(in.resolve("truth.csv")), figures);
        }
        figures.publish(arguments.or("json", ""));
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv") && !file.endsWith("truth.csv"))
                    .sorted()
                    .toList();
        }
    }

    private static void sweep(TableLinking linking, Rows rows, Figures figures) {
        for (double bits : BITS_ADDED) {
            Agreement agreement = Agreement.of(
                    entities(linking.withThreshold(bits).link(LinkSettings.defaults()), rows), rows.truth());
            String at = String.format(Locale.ROOT, "threshold%+.0f", bits);
            figures.note(at, agreement.pairs());
            figures.note(at + ".b3", agreement.bCubed().f1());
            figures.note(at + ".largest-ratio", agreement.largestRatio());
        }
    }

    /// Rows are numbered file by file in both, as long as the files come in one order.
    private static Partition entities(TableLinkage linked, Rows rows) {
        Linkage linkage = linked.linkage();
        Object[] labels = new Object[rows.truth().size()];
        Arrays.setAll(labels, linkage::entity);
        return Partition.of(labels);
    }
}
