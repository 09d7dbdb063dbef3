// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.linkage.BlockReport;
import org.kumkrong.triage.Clock;
import org.kumkrong.triage.Urgency;
import org.kumkrong.triage.people.MentionIndex;
import org.kumkrong.triage.report.CaseFile;
import org.kumkrong.triage.report.Essentials;
import org.kumkrong.triage.report.QueueRow;
import org.kumkrong.triage.report.ReportLimits;
import org.kumkrong.triage.report.ReportModel;
import org.kumkrong.triage.report.ReportModel.Likelihood;
import org.kumkrong.triage.report.Subject;
import org.kumkrong.triage.report.Words;

/// Fills the report page's model from a decision, no further than the page's own limits.
final class ReportFiller {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final double WEIGHED_BITS_MIN = -8;

    private final Decision decision;
    private final ReportLimits limits;
    private final CasePages cases;
    private final ValueSpread spread;

    ReportFiller(Decision decision, ReportLimits limits) {
        this.decision = decision;
        this.limits = limits;
        this.cases = new CasePages(decision, limits);
        this.spread = new ValueSpread(decision);
    }

    ReportModel model(ReportModel.Header header) {
        int[] shown = decision.queue().rowsShown(decision.tallies());
        long ownRows =
                IntStream.range(0, shown.length).filter(t -> shown[t] == t).count();
        long repeat = IntStream.range(0, decision.subjects().count())
                .filter(s -> decision.subjects().tipCount(s) > 1)
                .count();
        return new ReportModel(
                header,
                new ReportModel.Totals(
                        decision.rows().size(),
                        ownRows,
                        shown.length - ownRows,
                        decision.subjects().count(),
                        repeat,
                        decision.children().count(),
                        decision.caseCount(),
                        decision.sides().stream().mapToLong(ReportFiller::links).sum(),
                        decision.rejections().size(),
                        decision.refused().values(),
                        decision.refused().tips(),
                        decision.queue().bands()),
                arrivals(),
                queue(shown),
                subjects(),
                caseFiles(),
                certainty(),
                decision.rejections().stream()
                        .limit(limits.rejectionsMax())
                        .map(r -> new ReportModel.Rejected(
                                r.file(), InThai.of(r.position()), InThai.of(r.what()), InThai.of(r.action())))
                        .toList(),
                refused());
    }

    /// What was not taken of the first tips of the queue.
    private List<ReportModel.Refused> refused() {
        return IntStream.range(0, decision.queue().size())
                .map(decision.queue()::tip)
                .boxed()
                .flatMap(tip -> decision.refused().of(tip).stream())
                .limit(limits.refusedMax())
                .map(line -> new ReportModel.Refused(
                        decision.id(line.tip()),
                        line.values(),
                        line.why().inWords(),
                        InThai.of(line.why().action())))
                .toList();
    }

    private static long links(Entities side) {
        return side.side().linkage().links(side.side().linkBitsMin()).count();
    }

    private ReportModel.Arrivals arrivals() {
        List<Instant> times = decision.rows().stream()
                .map(TipRow::time)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Map<SourceFormat, Long> formats = new EnumMap<>(SourceFormat.class);
        decision.rows().forEach(row -> formats.merge(row.format(), 1L, Long::sum));
        Map<LocalDate, Long> days = new TreeMap<>();
        times.forEach(time -> days.merge(LocalDate.ofInstant(time, BANGKOK), 1L, Long::sum));
        return new ReportModel.Arrivals(
                times.isEmpty() ? null : times.getFirst(),
                times.isEmpty() ? null : times.getLast(),
                formats,
                counts(TipRow::source),
                counts(TipRow::platform),
                days.entrySet().stream()
                        .map(day -> new ReportModel.DayCount(day.getKey(), day.getValue()))
                        .toList(),
                decision.rows().size() - times.size());
    }

    private List<ReportModel.Count> counts(Function<TipRow, String> label) {
        Map<String, Long> counts = new TreeMap<>();
        decision.rows().stream()
                .map(label)
                .filter(text -> !text.isEmpty())
                .forEach(text -> counts.merge(text, 1L, Long::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new ReportModel.Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<QueueRow> queue(int[] shown) {
        int[] behind = new int[shown.length];
        for (int tip = 0; tip < shown.length; tip++) {
            if (shown[tip] != tip) {
                behind[shown[tip]]++;
            }
        }
        List<QueueRow> rows = new ArrayList<>();
        int textBytes = limits.textBytesMax();
        for (int place = 0; place < decision.queue().size() && rows.size() < limits.queueRowsMax(); place++) {
            int tip = decision.queue().tip(place);
            if (shown[tip] == tip) {
                QueueRow row = row(tip, behind[tip]);
                int bytes = row.essentials().text().getBytes(StandardCharsets.UTF_8).length;
                boolean room = bytes <= textBytes;
                textBytes -= room ? bytes : 0;
                rows.add(room ? row : row.withoutText());
            }
        }
        return rows;
    }

    private QueueRow row(int tip, int alike) {
        TipRow row = decision.rows().get(tip);
        Urgency urgency = decision.queue().urgency(tip);
        int subject = decision.knowledge().largestSubject(tip);
        int age = row.signals().childAge();
        return new QueueRow(
                decision.id(tip),
                row.source(),
                row.format(),
                row.platform(),
                row.time(),
                row.incident(),
                row.flags(),
                urgency.band(),
                urgency.priority(),
                urgency.reasons().stream()
                        .map(r -> new ReportModel.Reason(r.rule(), r.points(), new Words(r.english(), r.thai())))
                        .toList(),
                urgency.clocks().stream().map(ReportFiller::clock).toList(),
                urgency.completeness().score(),
                decision.caseId(decision.caseNumber(tip)),
                subject < 0 ? "" : decision.subjects().id(subject),
                row.signals().suspects(),
                row.signals().children(),
                age < 0 ? null : age,
                decision.knowledge().of(tip),
                alike,
                row.raw(),
                essentials(tip),
                decision.refused().of(tip).stream()
                        .map(line -> line.why().inWords())
                        .toList());
    }

    private Essentials essentials(int tip) {
        TipTexts.Brief brief = decision.texts().of(tip);
        return new Essentials(
                brief.people().stream().map(who -> person(tip, who)).toList(), brief.text(), brief.cut(), false);
    }

    private String entity(int tip, TipTexts.Who who) {
        Entities side = switch (who.role()) {
            case SUSPECT -> decision.subjects();
            case VICTIM, RECIPIENT -> decision.children();
            case OTHER -> decision.others();
        };
        MentionIndex mentions = side.side().mentions();
        return side.recordsOfTip(tip)
                .filter(record -> mentions.role(record) == who.role() && mentions.number(record) == who.index())
                .mapToObj(record -> side.id(side.number(record)))
                .findFirst()
                .orElse("");
    }

    private Essentials.Person person(int tip, TipTexts.Who who) {
        return new Essentials.Person(
                who.role(),
                entity(tip, who),
                who.values().stream()
                        .map(what -> new Essentials.Value(what.kind(), what.scope(), what.value(), spread.tips(what)))
                        .toList(),
                who.more());
    }

    static ReportModel.Clock clock(Clock clock) {
        ReportModel.Clock.Kind kind = switch (clock.kind()) {
            case DEADLINE -> ReportModel.Clock.Kind.THREAT;
            case MEETING -> ReportModel.Clock.Kind.MEETING;
            case PROVIDER_LOGS -> ReportModel.Clock.Kind.PROVIDER_LOG;
        };
        return new ReportModel.Clock(kind, clock.at(), new Words(clock.english(), clock.thai()));
    }

    private List<Subject> subjects() {
        return IntStream.range(0, decision.subjects().count())
                .boxed()
                .filter(s -> decision.subjects().tipCount(s) > 1)
                .sorted(Comparator.<Integer>comparingInt(
                                s -> -decision.subjects().tipCount(s))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limits.subjectsMax())
                .map(this::subject)
                .toList();
    }

    private Subject subject(int subject) {
        int[] tips = decision.subjects().tips(subject);
        List<Subject.Sighting> sightings = Arrays.stream(tips)
                .mapToObj(tip -> new Subject.Sighting(
                        decision.id(tip),
                        decision.rows().get(tip).time(),
                        decision.queue().band(tip)))
                .sorted(Comparator.comparing(Subject.Sighting::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(limits.sightingsMax())
                .toList();
        return new Subject(
                decision.subjects().id(subject),
                tips.length,
                decision.knowledge().childrenOf(subject),
                Arrays.stream(tips)
                        .mapToObj(tip -> decision.rows().get(tip).platform())
                        .filter(platform -> !platform.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                sightings,
                new SharedValues(decision, limits.identifiersMax())
                        .of(decision.subjects(), decision.subjects().records(subject)),
                decision.knowledge().lastSeen(subject),
                decision.caseId(mostIn(tips)),
                decision.knowledge().alsoVictim(subject));
    }

    /// The case that holds most of these tips, the more urgent of two alike.
    private int mostIn(int[] tips) {
        Map<Integer, Integer> counts = new TreeMap<>();
        Arrays.stream(tips).forEach(tip -> counts.merge(decision.caseNumber(tip), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private List<CaseFile> caseFiles() {
        List<int[]> all = decision.casesByUrgency();
        return IntStream.range(0, all.size())
                .filter(number -> all.get(number).length > 1)
                .limit(limits.casesMax())
                .mapToObj(number -> cases.file(number + 1, all.get(number)))
                .toList();
    }

    private ReportModel.Certainty certainty() {
        Map<Likelihood, Long> links = new EnumMap<>(Likelihood.class);
        for (Entities side : decision.sides()) {
            side.side()
                    .linkage()
                    .links(WEIGHED_BITS_MIN)
                    .forEach(link -> links.merge(
                            link.bits() < side.side().linkBitsMin()
                                    ? Likelihood.BELOW
                                    : Likelihood.of(link.probability()),
                            1L,
                            Long::sum));
        }
        return new ReportModel.Certainty(links, gaps(), spread.contexts());
    }

    /// Pairs left out, by what too many shared; the sides together.
    private List<ReportModel.Gap> gaps() {
        Map<String, Long> cut = new TreeMap<>();
        for (Entities side : decision.sides()) {
            for (BlockReport block : side.side().linkage().blocks()) {
                if (block.pairsCut() > 0) {
                    cut.merge(block.rule(), block.pairsCut(), Long::sum);
                }
            }
        }
        return cut.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> new ReportModel.Gap(LinkWords.ofRule(entry.getKey()), entry.getValue()))
                .toList();
    }
}
