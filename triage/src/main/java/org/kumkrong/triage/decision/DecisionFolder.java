// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kumkrong.intake.RawSource;
import org.kumkrong.intake.Rejection;
import org.kumkrong.linkage.Link;
import org.kumkrong.linkage.table.SpreadsheetCell;
import org.kumkrong.triage.CaseStanding;
import org.kumkrong.triage.Reason;
import org.kumkrong.triage.people.MentionIndex;
import org.kumkrong.triage.people.Side;
import org.kumkrong.triage.report.Words;

/// Writes a decision as the CSV files that `docs/formats` describes. Cells that a spreadsheet would run as a formula
/// begin with an apostrophe.
final class DecisionFolder {
    private final Decision decision;
    private final Path folder;

    DecisionFolder(Decision decision, Path folder) {
        this.decision = decision;
        this.folder = folder;
    }

    void write() throws IOException {
        csv("tips.csv", this::tips);
        csv("entities.csv", this::entities);
        csv("links.csv", this::links);
        csv("cases.csv", this::cases);
        csv("rejected.csv", this::rejected);
    }

    private interface Sheet {
        void write(Rows rows);
    }

    private record Rows(CsvWriter writer) {
        /// Rows made at a time, by all processors, before they are written.
        private static final int STRETCH = 8_192;

        void add(String... cells) {
            writer.writeRecord(defused(cells));
        }

        /// One row for each item, in their order.
        <T> void addAll(Iterator<T> items, Function<T, String[]> row) {
            List<T> stretch = new ArrayList<>(STRETCH);
            while (items.hasNext()) {
                stretch.clear();
                while (items.hasNext() && stretch.size() < STRETCH) {
                    stretch.add(items.next());
                }
                stretch.parallelStream()
                        .map(item -> defused(row.apply(item)))
                        .toList()
                        .forEach(writer::writeRecord);
            }
        }

        private static String[] defused(String... cells) {
            return Arrays.stream(cells).map(SpreadsheetCell::defused).toArray(String[]::new);
        }
    }

    private void csv(String name, Sheet sheet) throws IOException {
        try (CsvWriter writer = CsvWriter.builder().build(folder.resolve(name))) {
            sheet.write(new Rows(writer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void tips(Rows rows) {
        rows.add("tip_id", "case", "priority", "band", "reasons");
        Queue queue = decision.queue();
        rows.addAll(IntStream.range(0, queue.size()).map(queue::tip).iterator(), tip -> new String[] {
            decision.id(tip),
            decision.caseId(decision.caseNumber(tip)),
            Integer.toString(queue.priority(tip)),
            queue.band(tip).name(),
            queue.urgency(tip).reasons().stream().map(DecisionFolder::inWords).collect(Collectors.joining("; "))
        });
    }

    private static String inWords(Reason reason) {
        return reason.rule() + (reason.points() < 0 ? " " : " +") + reason.points() + ": " + reason.english();
    }

    private void entities(Rows rows) {
        rows.add("tip_id", "role", "mention", "entity");
        for (Entities side : decision.sides()) {
            MentionIndex mentions = side.side().mentions();
            for (int record = 0; record < mentions.size(); record++) {
                rows.add(
                        decision.id(mentions.tip(record)),
                        mentions.role(record).word(),
                        Integer.toString(mentions.number(record)),
                        side.id(side.number(record)));
            }
        }
    }

    private void links(Rows rows) {
        rows.add("tip_a", "mention_a", "tip_b", "mention_b", "role", "weight", "probability", "reasons");
        for (Entities side : decision.sides()) {
            rows.addAll(
                    side.side().linkage().links(side.side().linkBitsMin()).iterator(),
                    link -> cells(side.side(), link));
        }
    }

    private String[] cells(Side side, Link link) {
        MentionIndex mentions = side.mentions();
        return new String[] {
            decision.id(mentions.tip(link.b())),
            Integer.toString(mentions.number(link.b())),
            decision.id(mentions.tip(link.a())),
            Integer.toString(mentions.number(link.a())),
            MentionKey.roles(mentions.role(link.b()), mentions.role(link.a())),
            LinkWords.bits(link.millibits()),
            String.format(Locale.ROOT, "%.6f", link.probability()),
            LinkWords.line(side.linkage().explain(link.a(), link.b()))
        };
    }

    private void cases(Rows rows) {
        rows.add("case", "tips", "priority", "band", "subjects", "children", "next_clock", "about", "related");
        for (CaseStanding each : new CaseStandings(decision).all()) {
            rows.add(
                    each.id(),
                    Integer.toString(each.tips().size()),
                    Integer.toString(each.priority()),
                    each.band().name(),
                    Integer.toString(each.subjects()),
                    Integer.toString(each.children()),
                    Objects.toString(each.nextClock(), ""),
                    each.about(),
                    String.join(" ", each.related()));
        }
    }

    private void rejected(Rows rows) {
        rows.add("file", "position", "what", "action", "what_th", "action_th", "tip_id", "field", "values");
        for (Rejection rejection : decision.rejections()) {
            Words what = InThai.of(rejection.what());
            Words action = InThai.of(rejection.action());
            rows.add(
                    rejection.file(), rejection.position(), what.en(), action.en(), what.th(), action.th(), "", "", "");
        }
        RefusedValues refused = decision.refused();
        rows.addAll(IntStream.range(0, refused.lines()).mapToObj(refused::line).iterator(), this::cells);
    }

    private String[] cells(RefusedValues.Line line) {
        RawSource raw = decision.rows().get(line.tip()).raw();
        Words what = line.why().inWords();
        Words action = InThai.of(line.why().action());
        return new String[] {
            raw.file(),
            raw.line() == 0 ? "" : "line " + raw.line(),
            what.en(),
            action.en(),
            what.th(),
            action.th(),
            decision.id(line.tip()),
            line.why().field(),
            Integer.toString(line.values())
        };
    }

    /// Makes sure that the folder is there.
    static Path made(Path folder) throws IOException {
        return Files.createDirectories(folder);
    }
}
