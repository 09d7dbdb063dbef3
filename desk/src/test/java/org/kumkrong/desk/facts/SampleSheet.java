// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.facts.paper.Bilingual;
import org.kumkrong.desk.facts.paper.FactSheet;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.disclosure.DisclosurePolicy;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Made-up sheets in our own words.
final class SampleSheet {
    private static final Counts.Lists LISTS =
            new Counts.Lists(List.of("a", "b", "c"), Map.of(1, 600L, 2, 100L, 3, 58L, 4, 53L));

    private SampleSheet() {}

    static SheetWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("words/facts");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        messages.setDefaultLocale(Locale.ENGLISH);
        return new SheetWords(messages);
    }

    private static Counts.Row row(Bilingual label, boolean total, long count, String kind) {
        return new Counts.Row(label, total, List.of("g"), count, kind, 0, 0, 0);
    }

    private static Counts counts(String source, Counts.Lists lists, @Nullable Long population) {
        Tables.Words named = words().ofTables();
        List<Counts.Row> cases = List.of(
                row(new Bilingual("Abuse material", "สื่อล่วงละเมิดทางเพศเด็ก"), false, 83, "exact"),
                row(new Bilingual("Human trafficking", "ค้ามนุษย์"), false, 44, "exact"),
                row(new Bilingual("Sexual abuse", "ล่วงละเมิดทางเพศ"), false, 24, "exact"),
                row(named.all(), true, 151, "exact"));
        List<Counts.Row> reports = List.of(
                row(Bilingual.same("ncmec"), false, 12_480, "exact"),
                row(Bilingual.same(source), false, 320, "exact"),
                row(Bilingual.same("school"), false, 4, "hidden"),
                row(Bilingual.same("shelter-north"), false, 61, "hidden"),
                row(named.all(), true, 12_865, "exact"));
        List<Counts.Row> children = List.of(
                row(Bilingual.same("ncmec"), false, 702, "exact"),
                row(Bilingual.same(source), false, 130, "exact"),
                row(named.all(), true, 811, "exact"),
                row(named.several(), false, 58, "exact"));
        return new Counts(
                "5f0c7c1e-3a52-4b8e-9f40-0c3f3a1f1f10",
                new Bilingual(
                        "TICAC (made up)", "ชุดปฏิบัติการปราบปรามการล่วงละเมิดทางเพศต่อเด็กทางอินเทอร์เน็ต (สมมติ)"),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                Instant.parse("2026-01-20T02:00:00Z"),
                new Counts.Rules(
                        11,
                        false,
                        Boolean.TRUE,
                        population,
                        "under 18, mid-2025, National Statistical Office (made up)",
                        "facts@ticac.example"),
                List.of(
                        new Counts.Table(Tables.CASES, cases, null),
                        new Counts.Table(Tables.REPORTS, reports, null),
                        new Counts.Table(Tables.CHILDREN, children, null)),
                Map.of(),
                lists);
    }

    private static List<Bilingual> said(Sentence... sentences) {
        return Stream.of(sentences).map(HiddenFigure::said).toList();
    }

    /// With a number, and all its doubts.
    static FactSheet supported() {
        Counts counts = counts("hotline-1300", LISTS, 13_900_000L);
        HiddenFigure figure = new HiddenFigure(
                said(Sentence.of("figure.range", "1,500", "4,100")).getFirst(),
                List.of(),
                said(
                        Sentence.of("prevalence.per-thousand", "0.1", "0.3"),
                        Sentence.of("prevalence.one-in", "3,300", "9,300")),
                List.of(
                        Sentence.of("doubt.unseen"),
                        Sentence.of("doubt.assumption"),
                        Sentence.of("doubt.one-person", "4.1"),
                        Sentence.of("doubt.list-outside", "shelter-north 4,300"),
                        Sentence.of("doubt.spread", "1.3")));
        return words().of(counts, figure);
    }

    /// Without, and why.
    static FactSheet refused() {
        Counts counts = counts("hotline-1300", LISTS, null);
        HiddenFigure figure = new HiddenFigure(
                null,
                List.of(
                        Sentence.of("gate.contained", "shelter-north", "ncmec"),
                        Sentence.of("gate.few-overlaps", "10")),
                List.of(),
                List.of(
                        Sentence.of("doubt.links-unknown"),
                        Sentence.of("doubt.unseen"),
                        Sentence.of("doubt.assumption")));
        return words().of(counts, figure);
    }

    /// Rounded: three cases of three kinds, and reports.
    static FactSheet rounded() {
        DisclosurePolicy policy = new DisclosurePolicy(11, false, DisclosurePolicy.Method.ROUND, 5);
        Tables tables = new Tables(List.of(), policy, words().ofTables());
        List<Counting.Item> items = List.of(
                item("case", "a", "abuse", 1),
                item("case", "b", "grooming", 1),
                item("case", "c", "trafficking", 1),
                item("report", "2026-01", "ncmec", 2_471),
                item("report", "2026-01", "hotline", 12));
        Counts counts = new Counts(
                "nonce",
                Bilingual.same("unit"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Instant.EPOCH,
                new Counts.Rules(11, true, null, null, "", ""),
                tables.of(items),
                tables.slices(),
                new Counts.Lists(List.of(), Map.of()));
        return words().of(counts, null);
    }

    private static Counting.Item item(String subject, String member, String list, long people) {
        return new Counting.Item(subject, member, list, Bilingual.same(list), people);
    }

    /// As much as a sheet can have to say: tables of nine rows and a total, all doubts.
    static FactSheet full() {
        return full(refused());
    }

    /// The same with a range, why it is no number, and everything that is said against it.
    static FactSheet fullWithRange() {
        Counts counts = counts("hotline-1300", LISTS, 13_900_000L);
        HiddenFigure figure = new HiddenFigure(
                said(Sentence.of("figure.range", "1,500", "4,100")).getFirst(),
                List.of(
                        Sentence.of("gate.range-only", "1.9"),
                        Sentence.of("gate.range-rejected", "0.003"),
                        Sentence.of("gate.least", "bic-2", "ncmec + shelter-north"),
                        Sentence.of("gate.range-is-no-interval")),
                said(
                        Sentence.of("prevalence.per-thousand", "0.1", "0.3"),
                        Sentence.of("prevalence.one-in", "3,300", "9,300")),
                List.of(
                        Sentence.of("doubt.unseen"),
                        Sentence.of("doubt.assumption"),
                        Sentence.of("doubt.not-declared"),
                        Sentence.of("doubt.one-person", "4.1"),
                        Sentence.of("doubt.misfit", "0.003"),
                        Sentence.of("doubt.behind", "10"),
                        Sentence.of("doubt.joined", "ncmec + shelter-north"),
                        Sentence.of("gate.joined-wide", "ncmec + shelter-north", "12", "10"),
                        Sentence.of("doubt.range-holds"),
                        Sentence.of("doubt.bca-by-chance"),
                        Sentence.of("doubt.method-outside", "chao-mth 900"),
                        Sentence.of("doubt.list-outside", "shelter-north 4,300")));
        return full(words().of(counts, figure));
    }

    private static FactSheet full(FactSheet sheet) {
        List<FactSheet.Line> lines = new ArrayList<>();
        for (int row = 1; row <= Tables.ROWS_MAX + 1; row++) {
            Bilingual name =
                    new Bilingual("A source with a longer name " + row, "แหล่งที่มาที่มีชื่อยาวพอสมควร " + row);
            lines.add(new FactSheet.Line(name, Bilingual.same("12,345"), false, 12_345L, 12_345L));
        }
        lines.add(new FactSheet.Line(words().ofTables().all(), Bilingual.same("99,999"), true, 99_999L, 99_999L));
        return new FactSheet(
                sheet.format(),
                sheet.unit(),
                sheet.title(),
                sheet.period(),
                sheet.drawnUp(),
                sheet.grids().stream()
                        .map(grid -> new FactSheet.Grid(
                                grid.key(), grid.caption(), grid.of(), grid.number(), lines, grid.note()))
                        .toList(),
                sheet.sections(),
                sheet.made());
    }

    /// With a doubt and a number of somebody's own, and a row named with signs of markup and of tables.
    static FactSheet withSigns(String doubt, String number) {
        FactSheet sheet = refused();
        FactSheet.Line line =
                new FactSheet.Line(Bilingual.same("Source \"<5, &\""), Bilingual.same(number), false, 1L, 4L);
        FactSheet.Grid grid = sheet.grids().getFirst();
        FactSheet.Section section = sheet.sections().getFirst();
        return new FactSheet(
                sheet.format(),
                sheet.unit(),
                sheet.title(),
                sheet.period(),
                sheet.drawnUp(),
                List.of(new FactSheet.Grid(
                        grid.key(), grid.caption(), grid.of(), grid.number(), List.of(line), grid.note())),
                List.of(new FactSheet.Section(
                        section.kind(),
                        section.heading(),
                        section.statement(),
                        section.paragraphs(),
                        List.of(Bilingual.same(doubt)))),
                sheet.made());
    }

    /// Whose tables hold no number that is left out.
    static FactSheet withNothingHidden() {
        Counts all = of(LISTS);
        List<Counts.Table> shown = all.tables().stream()
                .map(table -> new Counts.Table(
                        table.key(),
                        table.rows().stream()
                                .filter(row -> !row.kind().equals("hidden"))
                                .toList(),
                        table.withheld()))
                .toList();
        Counts counts = new Counts(
                all.nonce(), all.unit(), all.from(), all.to(), all.at(), all.rules(), shown, all.slices(), all.lists());
        return words().of(counts, null);
    }

    static Counts of(Counts.Lists lists) {
        return counts("hotline-1300", lists, null);
    }

    /// Of these lists, with a number that the engine supports.
    static FactSheet supportedOf(Counts.Lists lists) {
        HiddenFigure figure = new HiddenFigure(
                said(Sentence.of("figure.range", "1,500", "4,100")).getFirst(),
                List.of(),
                List.of(),
                List.of(Sentence.of("doubt.unseen")));
        return words().of(of(lists), figure);
    }

    /// With one source only, of a given name.
    static FactSheet withSource(String source) {
        return words().of(counts(source, new Counts.Lists(List.of(source), Map.of()), null), null);
    }
}
