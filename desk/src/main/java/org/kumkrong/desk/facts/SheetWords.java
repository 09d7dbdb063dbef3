// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.facts.paper.Bilingual;
import org.kumkrong.desk.facts.paper.FactSheet;
import org.kumkrong.desk.facts.paper.FactSheet.Section;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.disclosure.DisclosurePolicy;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes a fact sheet: every sentence, in both languages, from what was counted and what may be concluded.
@Component
class SheetWords {
    private static final int BUDDHIST_OFFSET = 543;
    private static final Locale THAI = Locale.of("th");
    private static final List<String> NOT =
            List.of("reports", "children", "cases", "growth", "victims", "dates", "law");
    private static final List<String> BLIND = List.of("unlisted", "links", "passedOn", "unequal", "closed");
    private static final List<String> OF_A_NUMBER = List.of("intervals", "held", "wrong", "dispute");

    private final MessageSource messages;

    SheetWords(MessageSource messages) {
        this.messages = messages;
    }

    /// A sentence of ours in both languages.
    Bilingual said(String key, Object... values) {
        return new Bilingual(in(Locale.ENGLISH, key, values), in(THAI, key, values));
    }

    private String in(Locale language, String key, Object... values) {
        return worded(language, "paper." + key, values);
    }

    private String worded(Locale language, String key, Object... values) {
        Object[] filled = Stream.of(values)
                .map(value -> value instanceof Bilingual both ? both.in(language.getLanguage()) : value)
                .toArray();
        return Objects.requireNonNull(messages.getMessage(key, filled, language));
    }

    Tables.Words ofTables() {
        return new Tables.Words(said("all"), said("several"), said("others"));
    }

    /// The sheet.
    ///
    /// @param figure null where the engine could not be asked
    FactSheet of(Counts counts, @Nullable HiddenFigure figure) {
        List<Section> sections = new ArrayList<>();
        sections.add(estimate(counts, figure));
        sections.add(new Section(
                Section.Kind.PLAIN,
                said("not"),
                nothing(),
                List.of(),
                NOT.stream().map(each -> said("not." + each)).toList()));
        return new FactSheet(
                FactSheet.FORMAT,
                counts.unit(),
                said("title"),
                said("period", day(counts.from()), day(counts.to())),
                counts.at(),
                counts.tables().stream().map(this::grid).toList(),
                sections,
                made(counts, number(counts, figure) != null));
    }

    /// What may be printed of what the engine found.
    private static @Nullable Bilingual number(Counts counts, @Nullable HiddenFigure asked) {
        return asked == null || isOfFew(counts) ? null : asked.figure();
    }

    /// Whether a sheet says which children the population is of, in words that somebody typed. They stand beside a
    /// number only, before how it is made.
    static boolean namesPopulation(FactSheet sheet) {
        return sheet.sections().stream()
                .anyMatch(section -> section.kind() == Section.Kind.ESTIMATE
                        && section.paragraphs().size() > 1);
    }

    private static Bilingual nothing() {
        return Bilingual.same("");
    }

    Bilingual day(LocalDate day) {
        Bilingual month = said("month." + day.getMonthValue());
        return new Bilingual(
                day.getDayOfMonth() + " " + month.en() + " " + day.getYear(),
                day.getDayOfMonth() + " " + month.th() + " " + (day.getYear() + BUDDHIST_OFFSET));
    }

    private FactSheet.Grid grid(Counts.Table table) {
        String note = table.withheld() != null
                ? "withheld." + table.withheld()
                : table.rows().isEmpty() ? "none" : table.key() + ".note";
        return new FactSheet.Grid(
                table.key(),
                said(table.key()),
                said(table.key() + ".of"),
                said("number"),
                table.rows().stream().map(this::line).toList(),
                said(note).and(signs(table)));
    }

    /// What a sign in a table means, beside that table.
    private Bilingual signs(Counts.Table table) {
        return hides(table) ? said("hidden.note") : nothing();
    }

    private static boolean hides(Counts.Table table) {
        return table.rows().stream().anyMatch(row -> row.kind().equals("hidden"));
    }

    private FactSheet.Line line(Counts.Row row) {
        return switch (row.kind()) {
            case "exact" -> line(row, Bilingual.same(grouped(row.count())), row.count(), row.count());
            case "rounded" -> line(row, Bilingual.same(grouped(row.value())), row.lower(), row.upper());
            case "under" -> line(row, said("under", row.value()), row.lower(), row.upper());
            case "summed" -> line(row, Bilingual.same(grouped(row.value())), null, null);
            default -> line(row, Bilingual.same("c"), null, null);
        };
    }

    private static FactSheet.Line line(Counts.Row row, Bilingual number, @Nullable Long least, @Nullable Long most) {
        return new FactSheet.Line(row.label(), number, row.total(), least, most);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// Where no number is given, every word is the same on every sheet: which rule was not passed would tell of
    /// numbers that the tables hide.
    private Section estimate(Counts counts, @Nullable HiddenFigure asked) {
        Bilingual number = number(counts, asked);
        List<Bilingual> paragraphs = new ArrayList<>();
        List<Bilingual> points = new ArrayList<>();
        if (asked == null || number == null) {
            paragraphs.add(said("estimate.why"));
            points.add(said("estimate.rules"));
            points.add(HiddenFigure.said(Sentence.of("doubt.assumption"))); // no lists can change it
        } else {
            paragraphs.addAll(prevalence(counts, asked));
            paragraphs.add(said("estimate.how"));
            points.addAll(
                    new PublicDoubts(this).of(counts.rules(), asked.prevalence().isEmpty()));
        }
        BLIND.forEach(each -> points.add(said("blind." + each)));
        if (number != null) {
            OF_A_NUMBER.forEach(each -> points.add(said("number." + each)));
        }
        Bilingual statement = number == null ? said("estimate.refused") : said("estimate.figure", number);
        return new Section(Section.Kind.ESTIMATE, said("estimate"), statement, paragraphs, points);
    }

    /// Whether so few children are on lists, or on several, that a number beside a `c` would tell how many.
    private static boolean isOfFew(Counts counts) {
        long all = 0;
        long several = 0;
        for (Map.Entry<Integer, Long> set : counts.lists().people().entrySet()) {
            all += set.getValue();
            several += Integer.bitCount(set.getKey()) > 1 ? set.getValue() : 0;
        }
        return Math.min(all, several) < counts.rules().minimumCell();
    }

    /// Why there is no number, or what is doubtful about it, for the unit alone.
    InsideReasons inside(Counts counts, @Nullable HiddenFigure asked) {
        if (asked == null) {
            var why = Objects.requireNonNull(HiddenFigure.notAsked(counts.lists()));
            return new InsideReasons(
                    List.of(inside(why.name(), counts.lists().names().size())));
        }
        List<Bilingual> said = new ArrayList<>();
        if (asked.figure() != null && isOfFew(counts)) {
            said.add(inside("FEW", counts.rules().minimumCell()));
        }
        if (asked.givesAway()) {
            said.add(inside("GIVES_AWAY", counts.rules().minimumCell()));
        }
        said.addAll(asked.inside());
        return new InsideReasons(said);
    }

    private Bilingual inside(String key, Object value) {
        String whole = "facts.inside." + key;
        return new Bilingual(worded(Locale.ENGLISH, whole, value), worded(THAI, whole, value));
    }

    private List<Bilingual> prevalence(Counts counts, HiddenFigure figure) {
        Long population = counts.rules().population();
        if (population == null || figure.prevalence().isEmpty()) {
            return List.of();
        }
        return List.of(said(
                "estimate.prevalence",
                figure.prevalence().getFirst(),
                figure.prevalence().getLast(),
                grouped(population),
                Bilingual.same(counts.rules().populationOf())));
    }

    /// How it was made, and of what is not on it nothing.
    private List<FactSheet.Field> made(Counts counts, boolean estimated) {
        Counts.Rules rules = counts.rules();
        var settings = HiddenFigure.settings(rules);
        List<FactSheet.Field> made = new ArrayList<>();
        made.add(
                estimated
                        ? field(
                                "method",
                                grouped(settings.draws()),
                                grouped(settings.modelDraws()),
                                String.valueOf(settings.seed()))
                        : field("rules"));
        made.add(protection(rules, counts.tables().stream().anyMatch(SheetWords::hides)));
        made.add(new FactSheet.Field(
                said("made.drawn"), day(counts.at().atZone(Counting.BANGKOK).toLocalDate())));
        made.add(new FactSheet.Field(said("made.data"), Bilingual.same(mark(counts))));
        made.add(new FactSheet.Field(
                said("made.software"),
                Bilingual.same(
                        "Kumkrong " + version(SheetWords.class.getPackage().getImplementationVersion()))));
        made.addAll(contact(rules.contact()));
        return made;
    }

    private FactSheet.Field protection(Counts.Rules rules, boolean hides) {
        DisclosurePolicy policy = FactSheets.policy(rules);
        return rules.rounds()
                ? field(
                        "rounded",
                        policy.limit(),
                        policy.smallestRounded(),
                        policy.smallestRounded() + policy.reach(),
                        policy.limit() - 1)
                : field(hides ? "suppressed" : "unhidden", rules.minimumCell());
    }

    /// Whom to ask; nothing where no address was given.
    private List<FactSheet.Field> contact(String contact) {
        return contact.isEmpty()
                ? List.of()
                : List.of(new FactSheet.Field(said("made.contact"), Bilingual.same(contact)));
    }

    private boolean isContact(FactSheet.Field field) {
        return field.name().equals(said("made.contact"));
    }

    /// Under which number and when a sheet was published, for its papers.
    FactSheet.Issue issue(long number, LocalDate from, LocalDate to, Instant published) {
        LocalDate day = published.atZone(Counting.BANGKOK).toLocalDate();
        return new FactSheet.Issue(number, from, to, day, said("issue", grouped(number), day(day)));
    }

    /// What stands in the place of a sheet that was withdrawn: when and why, and none of its numbers.
    ///
    /// @param cause null where it was withdrawn before there were causes
    FactSheet withdrawn(FactSheet sheet, FactSheet.Issue issue, Instant at, @Nullable WithdrawalCause cause) {
        Bilingual day = day(at.atZone(Counting.BANGKOK).toLocalDate());
        Section section = new Section(
                Section.Kind.PLAIN,
                said("withdrawn"),
                said("withdrawn.said", issue.said(), day),
                cause == null
                        ? List.of(said("withdrawn.note"))
                        : List.of(said("withdrawn.cause." + cause.word()), said("withdrawn.note")),
                List.of());
        return new FactSheet(
                sheet.format(),
                sheet.unit(),
                sheet.title(),
                sheet.period(),
                at,
                List.of(),
                List.of(section),
                sheet.made().stream().filter(this::isContact).toList());
    }

    /// The same sheet with somebody else to ask.
    FactSheet withContact(FactSheet sheet, String contact) {
        List<FactSheet.Field> made = new ArrayList<>(sheet.made());
        made.removeIf(this::isContact);
        made.addAll(contact(contact));
        return new FactSheet(
                sheet.format(),
                sheet.unit(),
                sheet.title(),
                sheet.period(),
                sheet.drawnUp(),
                sheet.grids(),
                sheet.sections(),
                made);
    }

    private FactSheet.Field field(String key, Object... values) {
        return new FactSheet.Field(said("made." + key), said("made." + key + ".said", values));
    }

    /// Of the program; never blank.
    static String version(@Nullable String built) {
        return built == null || built.isBlank() ? "development" : built;
    }

    /// A mark of what was counted, by which two sheets are known to be of the same data; with a nonce in
    /// it, so that nobody finds
    /// the hidden numbers by trying them all.
    private static String mark(Counts counts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(counts.bytes());
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
