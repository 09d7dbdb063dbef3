// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.kumkrong.estimation.disclosure.DisclosurePolicy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The unit's statistics: the page, its tables as files, and what officers carry.
@Controller
class StatisticsController {
    private static final int YEARS_OFFERED = 10;

    private final Wall wall;
    private final UnitStatistics statistics;
    private final Sentences sentences;
    private final Labels labels;
    private final UndecidedTips undecided;
    private final Clock clock;

    StatisticsController(
            Wall wall,
            UnitStatistics statistics,
            Sentences sentences,
            Labels labels,
            UndecidedTips undecided,
            Clock clock) {
        this.wall = wall;
        this.statistics = statistics;
        this.sentences = sentences;
        this.labels = labels;
        this.undecided = undecided;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BANGKOK);
    }

    /// The days that an address asks for.
    record Asked(String year, String from, String to) {
        Asked {
            year = year == null ? "" : year;
            from = from == null ? "" : from;
            to = to == null ? "" : to;
        }

        boolean isWrong() {
            return !(year.isBlank() && from.isBlank() && to.isBlank()) && period().isEmpty();
        }

        Optional<Period> period() {
            return Period.asked(year, from, to);
        }
    }

    private Period period(Asked asked) {
        return asked.period().orElseGet(() -> Period.ofYear(today().getYear()));
    }

    /// A period that a click chooses.
    record Choice(String label, Period period, boolean chosen) {}

    private List<Choice> choices(Period chosen) {
        LocalDate today = today();
        int fiscal = Period.fiscalYear(today);
        List<Choice> choices = new ArrayList<>();
        choices.add(choice("statistics.thisYear", Period.ofYear(today.getYear()), chosen));
        choices.add(choice("statistics.lastYear", Period.ofYear(today.getYear() - 1), chosen));
        for (int year : List.of(fiscal, fiscal - 1)) {
            Period period = Period.ofFiscalYear(year);
            choices.add(new Choice(
                    sentences.words("statistics.fiscalYear", labels.year(year)), period, period.equals(chosen)));
        }
        choices.add(choice("statistics.allYears", Period.ever(), chosen));
        return choices;
    }

    private Choice choice(String key, Period period, Period chosen) {
        return new Choice(sentences.words(key), period, period.equals(chosen));
    }

    private void addPeriod(Model model, Asked asked, Period period) {
        model.addAttribute("period", period);
        model.addAttribute("days", sentences.period(period, today()));
        model.addAttribute("choices", choices(period));
        model.addAttribute("wrong", asked.isWrong());
        List<Integer> years = new ArrayList<>();
        for (int year = today().getYear(); year > today().getYear() - YEARS_OFFERED; year--) {
            years.add(year);
        }
        model.addAttribute("years", years);
    }

    @Needs(Act.READ_FIGURES)
    @GetMapping("/statistics")
    String show(Viewer viewer, Asked asked, Model model) {
        Period period = UnitStatistics.seen(viewer, period(asked));
        addPeriod(model, asked, period);
        model.addAttribute("numbersOnly", UnitStatistics.isForNumbersOnly(viewer));
        wall.read(viewer, jdbc -> {
            DisclosureRule rule = DisclosureRule.inForce(jdbc);
            DisclosurePolicy policy = rule.policy();
            UnitStatistics.Counted counted = statistics.count(jdbc, viewer, period, policy);
            boolean exact = !UnitStatistics.isForNumbersOnly(viewer);
            model.addAttribute("rule", rule);
            model.addAttribute("onSheets", !exact && counted.tables().isEmpty());
            model.addAttribute("least", exact ? DisclosureRule.leastNow(jdbc) : rule.outside());
            model.addAttribute("tables", counted.tables());
            model.addAttribute("spreads", counted.spreads());
            model.addAttribute("limit", policy.limit());
            model.addAttribute("smallestRounded", policy.smallestRounded());
            model.addAttribute("smallestReach", policy.smallestRounded() + policy.reach());
            model.addAttribute("removed", statistics.removed(jdbc, viewer, period));
            model.addAttribute("saidOfCases", exact ? sentences.cases(table(counted, CaseCounts.BY_YEAR)) : "");
            model.addAttribute("saidOfTips", exact ? sentences.tips(table(counted, TipCounts.BY_SOURCE)) : "");
            model.addAttribute("saidOfWaits", exact ? sentences.waits(counted.spreads()) : "");
            return counted;
        });
        model.addAttribute("undecided", undecided.inWords(viewer));
        model.addAttribute("sentences", sentences);
        model.addAttribute("countedAt", clock.instant());
        model.addAttribute("most", DisclosureRule.MOST);
        return "statistics/statistics";
    }

    private static ShownTable table(UnitStatistics.Counted counted, String id) {
        return counted.table(id).orElseThrow();
    }

    /// What goes into a file.
    private record Leaving(ShownTable shown, List<Spread> spreads) {}

    /// A table as a file. That it left is written down.
    @Needs(Act.READ_FIGURES)
    @GetMapping("/statistics/tables/{table}")
    ResponseEntity<byte[]> download(Viewer viewer, @PathVariable String table, Asked asked) {
        if (asked.isWrong()) { // the page says so; a file of other days would not
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Period period = UnitStatistics.seen(viewer, period(asked));
        Leaving leaving = wall.write(viewer, jdbc -> {
            DisclosurePolicy policy = DisclosureRule.inForce(jdbc).policy();
            UnitStatistics.Counted counted = statistics.count(jdbc, viewer, period, policy);
            ShownTable shown =
                    counted.table(table).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            Events.record(jdbc, viewer, "downloaded-table", "table", table, period.toString());
            return new Leaving(shown, table.equals(TipCounts.WAITS) ? counted.spreads() : List.of());
        });
        String days = period.isEver() ? "all" : period.from() + "_" + period.to();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + leaving.shown().table().id() + "_" + days + ".csv\"")
                .body(file(leaving));
    }

    private byte[] file(Leaving leaving) {
        ShownTable shown = leaving.shown();
        List<String> head = new ArrayList<>();
        head.add(sentences.words(shown.table().rowsKey()));
        shown.table().columns().forEach(column -> head.add(labels.of(column)));
        head.add(sentences.words("statistics.total"));
        if (!leaving.spreads().isEmpty()) {
            head.add(sentences.words("statistics.file.half"));
            head.add(sentences.words("statistics.file.most"));
        }
        TableFile file = new TableFile().line(head);
        if (shown.isShown()) {
            shown.rows()
                    .forEach(row ->
                            file.line(labels.of(row.label()), row.numbers(), waits(leaving.spreads(), row.label())));
            file.line(
                    sentences.words("statistics.total"),
                    shown.totals().numbers(),
                    waits(leaving.spreads(), Spread.ALL));
        }
        return file.bytes();
    }

    /// How long a band waited; nothing where no band is asked about.
    private List<String> waits(List<Spread> spreads, Label band) {
        if (spreads.isEmpty()) {
            return List.of();
        }
        return spreads.stream()
                .filter(spread -> spread.band().equals(band))
                .findFirst()
                .map(spread -> List.of(sentences.minutes(spread.half()), sentences.minutes(spread.most())))
                .orElse(List.of("", ""));
    }

    /// What officers carry: their own; for who leads, the agency's. That a supervisor looked is written down.
    @Needs(Act.READ_WORK)
    @GetMapping("/statistics/work")
    String work(Viewer viewer, Asked asked, Model model) {
        Period period = period(asked);
        addPeriod(model, asked, period);
        boolean leads = viewer.role() == Role.SUPERVISOR;
        model.addAttribute("leads", leads);
        model.addAttribute("work", wall.write(viewer, jdbc -> {
            if (leads) {
                Events.record(
                        jdbc,
                        viewer,
                        "looked-at-work",
                        "agency",
                        viewer.agencyId().toString(),
                        period.toString());
            }
            return Work.of(jdbc, period);
        }));
        return "statistics/work";
    }

    @Needs(Act.SET_DISCLOSURE)
    @PostMapping("/statistics/smallest-numbers")
    String setSmallest(Viewer viewer, @RequestParam(defaultValue = "") String outside) {
        int leaving = number(outside);
        if (leaving < DisclosureRule.LEAST || leaving > DisclosureRule.MOST) {
            return "refused:/statistics?numbersWrong";
        }
        boolean kept = wall.write(viewer, jdbc -> DisclosureRule.set(jdbc, viewer, new DisclosureRule(leaving)));
        return kept ? "redirect:/statistics?kept#smallest" : "refused:/statistics?numbersPublished";
    }

    /// A number as somebody wrote it; 0 where it is none.
    private static int number(String written) {
        String digits = written.strip();
        return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : 0;
    }
}
