// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
import org.kumkrong.linkage.table.CsvRows;

/// Links the synthetic register with our engine under the rules all arms share.
///
/// `--in FOLDER [--out FOLDER] [--json FILE]`: load, block, compare, learn, weigh, gather, write, each with its figure.
final class OursOnPeople {
    private static final int BLOCK_RECORDS_MAX = 50_000_000; // never cut: pairs must equal the other arms'

    private OursOnPeople() {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Figures figures = new Figures();
        figures.note("arm", "kumkrong");
        Spent spent = new Spent();
        Records records = read(Path.of(arguments.need("in")).resolve("people.csv"));
        spent.mark("load", figures);
        Linkage linkage = Linker.with(LinkSettings.defaults())
                .telling(stage -> spent.mark(stage.name().toLowerCase(Locale.ROOT), figures))
                .link(records, List.of());
        if (arguments.has("out")) {
            write(linkage, Path.of(arguments.need("out")));
            spent.mark("write", figures);
        }
        figures.note("rows", records.size());
        figures.note("pairs", linkage.pairsCompared());
        spent.totals(figures);
        figures.publish(arguments.or("json", ""));
    }

    private static Schema schema() {
        List<Field> fields = List.of(
                new Field("first_name", FieldType.NAME),
                new Field("surname", FieldType.NAME),
                new Field("dob", FieldType.DATE),
                new Field("city", FieldType.KEY),
                new Field("postcode", FieldType.CODE),
                new Field("email", FieldType.LINE));
        List<Comparison> comparisons = List.of(
                new Comparison.SameName("first_name", "first_name", "surname", true),
                new Comparison.SameName("surname", "surname", "first_name", false),
                new Comparison.SameDate("dob", "dob"),
                new Comparison.SameWord("city", "city"),
                new Comparison.SameCode("postcode", "postcode"),
                new Comparison.SameLine("email", "email"));
        List<BlockingRule> rules =
                SyntheticRules.ALL.stream().map(OursOnPeople::rule).toList();
        return new Schema(fields, comparisons, rules, new Clustering(Clustering.Mean.PLAIN, 0, -4));
    }

    private static BlockingRule rule(List<String> columns) {
        List<KeyPart> parts = columns.stream()
                .map(column -> new KeyPart(column, KeyPart.Form.EXACT))
                .toList();
        return new BlockingRule(String.join(" and ", columns), parts, BLOCK_RECORDS_MAX, List.of());
    }

    private static Records read(Path file) throws IOException {
        Records records = new Records(schema());
        try (CsvRows rows = new CsvRows(Files.newInputStream(file), ',')) {
            rows.next(); // the header
            for (long row = 1; rows.next(); row++) {
                records.begin(row);
                for (int i = 0; i < rows.cells(); i++) {
                    records.expect(i, rows.bytes(), rows.from(i), rows.length(i));
                }
                for (int i = 0; i < rows.cells(); i++) {
                    records.add(i, rows.bytes(), rows.from(i), rows.length(i));
                }
                records.end();
            }
        }
        return records;
    }

    private static void write(Linkage linkage, Path folder) throws IOException {
        Files.createDirectories(folder);
        EntitiesFile.write(
                IntStream.range(0, linkage.records().size())
                        .map(linkage::entity)
                        .toArray(),
                folder.resolve("entities.csv"));
    }
}
