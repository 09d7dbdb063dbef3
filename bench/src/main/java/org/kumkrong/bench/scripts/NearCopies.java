// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.scripts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.bench.score.Figures;
import org.kumkrong.bench.score.Spent;
import org.kumkrong.linkage.BlockingRule;
import org.kumkrong.linkage.Clustering;
import org.kumkrong.linkage.Comparison;
import org.kumkrong.linkage.Field;
import org.kumkrong.linkage.FieldType;
import org.kumkrong.linkage.KeyPart;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.linkage.Linkage;
import org.kumkrong.linkage.Linker;
import org.kumkrong.linkage.Records;
import org.kumkrong.linkage.Schema;

/// Which near copies among real short messages the engine looks at, against exact comparison of all pairs.
///
/// `--data FOLDER [--json FILE]`: the folder holds `sms/SMSSpamCollection.tsv` and the exact pairs; lines count from 1
/// with the header. A pair the engine never looks at is lost whatever it would have been worth, so that is what is
/// counted.
final class NearCopies {
    private static final double[] JACCARD_FROM = {0.5, 0.6, 0.7, 0.8, 0.9};
    private static final double FORGET_NOTHING = -1000;

    private NearCopies() {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Path sms = Path.of(arguments.need("data")).resolve("sms");
        if (!Files.exists(sms.resolve("SMSSpamCollection.tsv"))) {
            System.out.println("sms: left out, SMSSpamCollection.tsv is not in the data folder");
            return;
        }
        Figures figures = new Figures();
        Spent spent = new Spent();
        Linkage linkage = link(Files.readAllLines(sms.resolve("SMSSpamCollection.tsv")));
        spent.mark("link", figures);
        Set<Long> looked = new HashSet<>();
        linkage.links(FORGET_NOTHING).forEach(link -> looked.add(pair(link.a() + 1, link.b() + 1)));
        figures.note("texts", linkage.records().size());
        figures.note("pairs.looked-at", linkage.pairsCompared());
        recall(looked, truth(sms.resolve("near_dup_pairs_exact_5char_jaccard_ge_0.5.csv")), figures);
        figures.publish(arguments.or("json", ""));
    }

    /// One record a line, the header too, so that record numbers are line numbers less one.
    private static Linkage link(List<String> lines) {
        Schema schema = new Schema(
                List.of(new Field("text", FieldType.TEXT)),
                List.of(new Comparison.SimilarText("text", "text", Integer.MAX_VALUE)),
                List.of(new BlockingRule(
                        "copies", List.of(new KeyPart("text", KeyPart.Form.BANDS)), lines.size() + 1, List.of())),
                new Clustering(Clustering.Mean.PLAIN, 0, -4));
        Records records = new Records(schema);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            records.begin(i);
            records.add(0, line.substring(line.indexOf('\t') + 1));
            records.end();
        }
        LinkSettings usual = LinkSettings.defaults();
        return Linker.with(new LinkSettings(
                        usual.threads(),
                        usual.seed(),
                        usual.randomPairsMax(),
                        usual.trainingPairsMax(),
                        FORGET_NOTHING))
                .link(records, List.of());
    }

    static Map<Long, Double> truth(Path file) throws IOException {
        Map<Long, Double> pairs = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                pairs.put(
                        pair(Integer.parseInt(row.getField("line_a")), Integer.parseInt(row.getField("line_b"))),
                        Double.valueOf(row.getField("jaccard")));
            }
        }
        return pairs;
    }

    static void recall(Set<Long> looked, Map<Long, Double> truth, Figures figures) {
        for (double from : JACCARD_FROM) {
            long all =
                    truth.values().stream().filter(jaccard -> jaccard >= from).count();
            long found = truth.entrySet().stream()
                    .filter(pair -> pair.getValue() >= from && looked.contains(pair.getKey()))
                    .count();
            figures.note("pairs.jaccard-" + from, all);
            figures.note("recall.jaccard-" + from, all == 0 ? 1 : (double) found / all);
        }
    }

    /// Two line numbers as one number, the smaller first.
    static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
