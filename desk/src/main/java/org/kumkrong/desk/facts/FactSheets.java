// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.kumkrong.desk.facts.Counting.Item;
import org.kumkrong.desk.facts.paper.Bilingual;
import org.kumkrong.desk.facts.paper.FactSheet;
import org.kumkrong.desk.facts.paper.FrozenSheet;
import org.kumkrong.desk.statistics.UndecidedTips;
import org.kumkrong.estimation.disclosure.DisclosurePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drafts of fact sheets: drawn up, with all numbers frozen at that moment; read; given up.
@Component("factSheets")
public class FactSheets {
    /// Sheets on the list.
    static final int SHEETS_MAX = 100;

    private static final int ROUNDING_BASE = 5; // the words of sheets say so
    private static final String FOUND = """
            select s.sheet_id, s.sheet_no, s.period_from, s.period_to, s.stage, s.drafted_by, o.display_name drafter,
                   s.drafted_at, s.content_sha256, s.content, p.publication_id, p.publication_no, p.published_at,
                   w.withdrawn_at, w.why withdrawn_why, w.cause withdrawn_cause,
                   s.published_then = (select count(*) from fact_publication q where q.agency_id = s.agency_id) newest,
                   exists (select from fact_set_aside a where a.sheet_id = s.sheet_id) aside
            from fact_sheet s left join officer o on o.officer_id = s.drafted_by
                left join fact_publication p using (sheet_id) left join fact_withdrawal w using (publication_id)
            """;

    private final Wall wall;
    private final SheetWords words;
    private final Clock clock;
    private final SheetsWorker worker;

    FactSheets(Wall wall, SheetWords words, Clock clock, SheetsWorker worker) {
        this.wall = wall;
        this.words = words;
        this.clock = clock;
        this.worker = worker;
    }

    /// A sheet, in whatever stage.
    ///
    /// @param publication null while it is not published
    /// @param withdrawnWhy in an officer's own words, for the unit alone
    /// @param withdrawnCause what its papers say; null where it was withdrawn before there were causes
    /// @param newest whether nothing was published since it was drawn up
    /// @param aside whether later sheets are not protected against it
    public record Drawn(
            UUID id,
            long number,
            LocalDate from,
            LocalDate to,
            String stage,
            UUID drafterId,
            String drafter,
            Instant draftedAt,
            String contentSha256,
            byte @Nullable [] content,
            @Nullable UUID publication,
            long publicationNumber,
            @Nullable Instant publishedAt,
            @Nullable Instant withdrawnAt,
            String withdrawnWhy,
            @Nullable WithdrawalCause withdrawnCause,
            boolean newest,
            boolean aside) {
        /// Where it stands, in one word.
        public String standing() {
            if (withdrawnAt != null || aside) {
                return aside ? "aside" : "withdrawn";
            }
            if (publication != null) {
                return "published";
            }
            return stage.equals("ready") && (!newest || isOfAnEarlierFormat()) ? "overtaken" : stage;
        }

        /// Whether it was written when sheets still said what they say no more.
        private boolean isOfAnEarlierFormat() {
            FactSheet written = sheet();
            return written != null && written.format() < FactSheet.FORMAT;
        }

        /// Its words, where they are written.
        public @Nullable FactSheet sheet() {
            byte[] bytes = content;
            return bytes == null ? null : FrozenSheet.read(bytes);
        }

        /// Whom readers can ask, as it stands in the sheet; empty where that is the unit.
        public String contact() {
            FactSheet written = sheet();
            String said = written == null ? "" : written.made().getLast().said().en();
            return Contact.isOfAddresses(said) ? said : "";
        }

        /// Whether some of its words were typed by hand: whom to ask, or which children the population is of.
        public boolean isTypedInPart() {
            FactSheet written = sheet();
            return !contact().isEmpty() || (written != null && SheetWords.namesPopulation(written));
        }

        /// Names only the id.
        @Override
        public String toString() {
            return "sheet " + id;
        }
    }

    /// Newest first.
    List<Drawn> list(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(FOUND + " order by s.sheet_no desc limit :most")
                        .param("most", SHEETS_MAX)
                        .query(FactSheets::row)
                        .list());
    }

    /// A sheet of the viewer's agency.
    public Optional<Drawn> find(Viewer viewer, UUID sheet) {
        return wall.read(viewer, jdbc -> find(jdbc, sheet));
    }

    static Optional<Drawn> find(JdbcClient jdbc, UUID sheet) {
        return jdbc.sql(FOUND + " where s.sheet_id = :sheet")
                .param("sheet", sheet)
                .query(FactSheets::row)
                .optional();
    }

    /// Why it gives no number, or what is doubtful about its number; nothing of sheets of earlier versions.
    InsideReasons inside(Viewer viewer, UUID sheet) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("select said from fact_reason where sheet_id = :sheet")
                        .param("sheet", sheet)
                        .query(byte[].class)
                        .optional()
                        .map(InsideReasons::of)
                        .orElse(InsideReasons.NONE));
    }

    /// What was done to it.
    List<Events.Entry> history(Viewer viewer, UUID sheet) {
        return wall.read(viewer, jdbc -> Events.of(jdbc, "fact-sheet", sheet.toString()));
    }

    /// What came of the wish for a sheet.
    public sealed interface Drafting {
        /// It is there.
        record Made(UUID sheet) implements Drafting {}

        /// There is more in the period than can be checked.
        record TooMuch() implements Drafting {}

        /// The population that the unit has set is smaller than the children on lists.
        record SmallPopulation() implements Drafting {}

        /// Small numbers were hidden in another way in what was told before: both ways together would tell them.
        record OtherMethod() implements Drafting {}

        /// So many drafts count as told that some must be set aside first.
        record ManyDrafts() implements Drafting {}

        /// Tips have come whose children nobody could count yet.
        record Undecided() implements Drafting {}
    }

    /// Counts everything of a period, protects it against all that was published and all drafts that count as told, and
    /// keeps it as it is now. What the lists support is worked out afterwards.
    public Drafting draft(Viewer viewer, LocalDate from, LocalDate to) {
        Drafting made = wall.write(viewer, jdbc -> {
            SeenDrafts.takeTurn(jdbc, viewer);
            Optional<Last> last = justDrawnUp(jdbc, viewer, from, to);
            boolean many = SeenDrafts.count(jdbc) >= SeenDrafts.COUNT_MAX;
            if (many && last.isEmpty()) {
                return new Drafting.ManyDrafts();
            }
            if (UndecidedTips.isThere(jdbc)) {
                return new Drafting.Undecided();
            }
            List<Item> items = Counting.items(jdbc, from, to);
            if (items.size() > Counting.ITEMS_MAX) {
                return new Drafting.TooMuch();
            }
            if (FactRules.isTooSmall(FactRules.of(jdbc).population(), jdbc, from, to)) {
                return new Drafting.SmallPopulation();
            }
            List<Counts> told = SeenDrafts.told(jdbc);
            boolean rounds = FactRules.of(jdbc).rounds();
            if (told.stream().anyMatch(earlier -> earlier.rules().rounds() != rounds)) {
                return new Drafting.OtherMethod();
            }
            Counts counts = counted(jdbc, viewer, told, items, from, to);
            Optional<Last> same = last.filter(before -> counts.saysTheSameAs(before.counts()));
            if (same.isPresent()) {
                return new Drafting.Made(same.get().sheet());
            }
            if (many) {
                return new Drafting.ManyDrafts();
            }
            UUID id = keep(jdbc, viewer, counts);
            Events.record(jdbc, viewer, "facts-drafted", "fact-sheet", id.toString(), "");
            return new Drafting.Made(id);
        });
        worker.wake();
        return made;
    }

    /// What was drawn up last.
    private record Last(UUID sheet, Counts counts) {}

    /// What the same officer drew up of the same months less than a minute ago, nothing since: a button was
    /// pressed twice.
    private static Optional<Last> justDrawnUp(JdbcClient jdbc, Viewer viewer, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select s.sheet_id, c.counted from fact_sheet s join fact_count c using (sheet_id)
                        where s.sheet_id = (select l.sheet_id from fact_sheet l order by l.sheet_no desc limit 1)
                          and s.drafted_by = :officer and s.period_from = :from and s.period_to = :to
                          and s.stage in ('estimating', 'ready') and s.drafted_at > viewer_time() - interval '1 minute'
                          and not exists (select from fact_publication p where p.sheet_id = s.sheet_id)
                        """)
                .param("officer", viewer.officerId())
                .param("from", from)
                .param("to", to)
                .query((row, number) ->
                        new Last(row.getObject("sheet_id", UUID.class), Counts.of(row.getBytes("counted"))))
                .optional();
    }

    private Counts counted(
            JdbcClient jdbc, Viewer viewer, List<Counts> told, List<Item> items, LocalDate from, LocalDate to) {
        Counts.Rules rules = FactRules.of(jdbc);
        Tables tables = new Tables(told, policy(rules), words.ofTables());
        List<Counts.Table> shown = tables.of(items);
        String nonce =
                jdbc.sql("select gen_random_uuid()::text").query(String.class).single();
        return new Counts(
                nonce,
                new Bilingual(viewer.agencyEn(), viewer.agencyTh()),
                from,
                to,
                clock.instant(),
                rules,
                shown,
                tables.slices(),
                lists(items));
    }

    private static UUID keep(JdbcClient jdbc, Viewer viewer, Counts counts) {
        UUID id = jdbc.sql("""
                        insert into fact_sheet (agency_id, period_from, period_to, drafted_by, published_then)
                        select :agency, :from, :to, :officer, count(*) from fact_publication where agency_id = :agency
                        returning sheet_id
                        """)
                .param("agency", viewer.agencyId())
                .param("from", counts.from())
                .param("to", counts.to())
                .param("officer", viewer.officerId())
                .query(UUID.class)
                .single();
        jdbc.sql("insert into fact_count (sheet_id, agency_id, counted) values (:sheet, :agency, :counted)")
                .param("sheet", id)
                .param("agency", viewer.agencyId())
                .param("counted", counts.bytes())
                .update();
        return id;
    }

    static DisclosurePolicy policy(Counts.Rules rules) {
        return new DisclosurePolicy(
                rules.minimumCell(),
                false,
                rules.rounds() ? DisclosurePolicy.Method.ROUND : DisclosurePolicy.Method.SUPPRESS,
                ROUNDING_BASE);
    }

    private static Counts.Lists lists(List<Item> items) {
        Map<String, String> called = new TreeMap<>();
        items.stream()
                .filter(item -> item.subject().equals("child"))
                .forEach(item -> called.merge(item.list(), item.called().en(), (one, _) -> one));
        List<String> order = List.copyOf(called.keySet());
        Map<String, Integer> sets = new HashMap<>();
        for (Item item : items) {
            if (item.subject().equals("child") && order.size() < Integer.SIZE) {
                sets.merge(item.member(), 1 << order.indexOf(item.list()), (a, b) -> a | b);
            }
        }
        Map<Integer, Long> people = new TreeMap<>();
        sets.values().forEach(set -> people.merge(set, 1L, Long::sum));
        return new Counts.Lists(List.copyOf(called.values()), people);
    }

    /// Gives a draft up.
    ///
    /// @return whether there was one to give up
    boolean discard(Viewer viewer, UUID sheet) {
        return wall.write(viewer, jdbc -> {
            boolean given = jdbc.sql("""
                            update fact_sheet set stage = 'discarded'
                            where sheet_id = :sheet and stage in ('estimating', 'ready')
                              and not exists (select from fact_publication p where p.sheet_id = fact_sheet.sheet_id)
                            """).param("sheet", sheet).update() == 1;
            if (given) {
                Events.record(jdbc, viewer, "facts-discarded", "fact-sheet", sheet.toString(), "");
            }
            return given;
        });
    }

    private static Drawn row(ResultSet row, int number) throws SQLException {
        String sha256 = row.getString("content_sha256");
        String why = row.getString("withdrawn_why");
        String cause = row.getString("withdrawn_cause");
        String drafter = row.getString("drafter");
        return new Drawn(
                row.getObject("sheet_id", UUID.class),
                row.getLong("sheet_no"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("stage"),
                row.getObject("drafted_by", UUID.class),
                drafter == null ? "" : drafter,
                row.getTimestamp("drafted_at").toInstant(),
                sha256 == null ? "" : sha256,
                row.getBytes("content"),
                row.getObject("publication_id", UUID.class),
                row.getLong("publication_no"),
                instant(row, "published_at"),
                instant(row, "withdrawn_at"),
                why == null ? "" : why,
                cause == null ? null : WithdrawalCause.of(cause).orElse(null),
                row.getBoolean("newest"),
                row.getBoolean("aside"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
