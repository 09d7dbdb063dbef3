// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.facts.Publications.Outcome;
import org.kumkrong.desk.statistics.UndecidedTips;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Fact sheets: the list, a sheet, and the way it takes to the public.
@Controller
class FactsController {
    private static final int WORDS_CHARS_MAX = 200;
    private static final int DECIMAL = 10;
    private static final Set<String> METHODS = Set.of("suppress", "round");
    private static final Set<String> ANSWERS = Set.of("", "yes", "no");
    private static final Pattern UUID_WRITTEN = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int WHY_CHARS_MAX = 1_000;
    private static final int YEARS_MAX = 20;
    private static final int CHRISTIAN_YEAR_MAX = 2399;
    private static final int BUDDHIST_OFFSET = 543;

    private final FactSheets sheets;
    private final Publications publications;
    private final SeenDrafts drafts;
    private final FactRules rules;
    private final UndecidedTips undecided;
    private final Clock clock;

    FactsController(
            FactSheets sheets,
            Publications publications,
            SeenDrafts drafts,
            FactRules rules,
            UndecidedTips undecided,
            Clock clock) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.publications = publications;
        this.rules = rules;
        this.undecided = undecided;
        this.clock = clock;
    }

    @Needs(Act.READ_FACTS)
    @GetMapping("/facts")
    String list(Viewer viewer, Model model) {
        YearMonth present = YearMonth.from(today());
        model.addAttribute("sheets", sheets.list(viewer));
        model.addAttribute("rules", rules.of(viewer));
        model.addAttribute("drafts", drafts.list(viewer));
        model.addAttribute("undecided", undecided.inWords(viewer));
        model.addAttribute("from", present.minusYears(1).withMonth(1));
        model.addAttribute("to", present.minusYears(1).withMonth(12));
        return "facts/facts";
    }

    @Needs(Act.DRAFT_FACTS)
    @PostMapping("/facts")
    String create(
            Viewer viewer, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        try {
            LocalDate first = month(from).atDay(1);
            LocalDate asked = month(to).atEndOfMonth();
            LocalDate last = asked.isAfter(today()) ? today() : asked;
            if (!last.isBefore(first) && first.plusYears(YEARS_MAX).isAfter(last)) {
                return switch (sheets.draft(viewer, first, last)) {
                    case FactSheets.Drafting.Made(UUID sheet) -> "redirect:/facts/" + sheet;
                    case FactSheets.Drafting.TooMuch() -> "refused:/facts?tooMuch";
                    case FactSheets.Drafting.ManyDrafts() -> "refused:/facts?manyDrafts";
                    case FactSheets.Drafting.Undecided() -> "refused:/facts?undecided";
                    case FactSheets.Drafting.OtherMethod() -> "refused:/facts?otherMethod";
                    case FactSheets.Drafting.SmallPopulation() -> "refused:/facts?populationSmall";
                };
            }
        } catch (DateTimeException _) {
            return "refused:/facts?periodWrong";
        }
        return "refused:/facts?periodWrong";
    }

    /// Sets drafts aside that counted as told.
    @Needs(Act.PUBLISH_FACTS)
    @PostMapping("/facts/setting-aside")
    String setAside(
            Viewer viewer,
            @RequestParam(name = "sheet", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String why) {
        String words = Typed.text(why);
        boolean reason = !words.isEmpty() && words.length() <= WHY_CHARS_MAX;
        List<UUID> sheetsChosen = chosen.stream()
                .filter(written -> UUID_WRITTEN.matcher(written).matches())
                .map(UUID::fromString)
                .toList();
        return reason && drafts.setAside(viewer, sheetsChosen, words) > 0
                ? "redirect:/facts?kept"
                : "refused:/facts?asideWrong";
    }

    /// A month as somebody wrote it, in digits of any script; a year of the Buddhist era is read as one.
    private static YearMonth month(String written) {
        YearMonth month = YearMonth.parse(digits(written));
        return month.getYear() > CHRISTIAN_YEAR_MAX ? month.minusYears(BUDDHIST_OFFSET) : month;
    }

    private LocalDate today() {
        return clock.instant().atZone(Counting.BANGKOK).toLocalDate();
    }

    @Needs(Act.PUBLISH_FACTS)
    @PostMapping("/facts/rules")
    String set(
            Viewer viewer,
            @RequestParam(defaultValue = "suppress") String method,
            @RequestParam(defaultValue = "") String same,
            @RequestParam(defaultValue = "") String population,
            @RequestParam(defaultValue = "") String populationOf,
            @RequestParam(defaultValue = "") String contact) {
        if (!METHODS.contains(method) || !ANSWERS.contains(same)) { // no form of ours sends that
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String number = digits(population);
        if (!number.matches("[0-9]{0,12}") || Typed.text(populationOf).length() > WORDS_CHARS_MAX) {
            return "refused:/facts?rulesWrong";
        }
        if (!Contact.isOfAddresses(Typed.text(contact))) {
            return "refused:/facts?contactWrong";
        }
        boolean kept = rules.set(
                viewer,
                new FactRules.Wish(
                        method.equals("round"),
                        said(same),
                        number.isEmpty() || Long.parseLong(number) == 0 ? null : Long.valueOf(number),
                        Typed.text(populationOf),
                        Typed.text(contact)),
                today());
        return kept ? "redirect:/facts?kept" : "refused:/facts?populationSmall";
    }

    /// A number as somebody wrote it, in digits of any script, without commas and blanks.
    private static String digits(String written) {
        StringBuilder digits = new StringBuilder();
        written.replaceAll("[,\\s]", "")
                .codePoints()
                .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, DECIMAL) : each)
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }

    private static @Nullable Boolean said(String same) {
        return same.equals("yes") || same.equals("no") ? Boolean.valueOf(same.equals("yes")) : null;
    }

    @Needs(Act.READ_FACTS)
    @GetMapping("/facts/{sheet}")
    String show(Viewer viewer, @PathVariable UUID sheet, Model model) {
        FactSheets.Drawn drawn = sheets.find(viewer, sheet).orElseThrow(FactsController::notThere);
        boolean draft = drawn.content() != null && drawn.publication() == null && !drawn.aside();
        if (draft) {
            drafts.read(viewer, sheet); // so that it is known how many have, if it is set aside
            model.addAttribute("asideBefore", drafts.asideBefore(viewer, drawn.draftedAt()));
        }
        model.addAttribute("drawn", drawn);
        model.addAttribute("sheet", drawn.aside() ? null : drawn.sheet()); // the next one could be subtracted from it
        model.addAttribute(
                "inside",
                drawn.aside() ? List.of() : sheets.inside(viewer, sheet).said());
        model.addAttribute("standing", publications.standing(viewer, drawn));
        model.addAttribute("own", drawn.drafterId().equals(viewer.officerId()));
        model.addAttribute("causes", WithdrawalCause.values());
        model.addAttribute("history", sheets.history(viewer, sheet));
        return "facts/sheet";
    }

    @Needs(Act.APPROVE_FACTS)
    @PostMapping("/facts/{sheet}/approval")
    String approve(
            Viewer viewer,
            @PathVariable UUID sheet,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String namesNobody) {
        FactSheets.Drawn drawn = sheets.find(viewer, sheet).orElseThrow(FactsController::notThere);
        boolean confirmed = !drawn.isTypedInPart() || !namesNobody.isEmpty();
        return back(sheet, confirmed ? publications.approve(viewer, sheet, seen) : Outcome.UNCONFIRMED);
    }

    @Needs(Act.DRAFT_FACTS)
    @PostMapping("/facts/{sheet}/contact")
    String changeContact(Viewer viewer, @PathVariable UUID sheet, @RequestParam(defaultValue = "") String contact) {
        mustBeThere(viewer, sheet);
        String words = Typed.text(contact);
        return Contact.isOfAddresses(words)
                ? back(sheet, publications.changeContact(viewer, sheet, words))
                : "refused:/facts/" + sheet + "?contactWrong";
    }

    @Needs(Act.DRAFT_FACTS)
    @PostMapping("/facts/{sheet}/discarding")
    String discard(Viewer viewer, @PathVariable UUID sheet) {
        mustBeThere(viewer, sheet);
        return back(sheet, sheets.discard(viewer, sheet) ? Outcome.DONE : Outcome.STANDING);
    }

    @Needs(Act.PUBLISH_FACTS)
    @PostMapping("/facts/{sheet}/publication")
    String publish(Viewer viewer, @PathVariable UUID sheet) {
        mustBeThere(viewer, sheet);
        return back(sheet, publications.publish(viewer, sheet));
    }

    @Needs(Act.PUBLISH_FACTS)
    @PostMapping("/facts/{sheet}/withdrawal")
    String withdraw(
            Viewer viewer,
            @PathVariable UUID sheet,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String why) {
        mustBeThere(viewer, sheet);
        Optional<WithdrawalCause> chosen = WithdrawalCause.of(cause);
        String words = Typed.text(why);
        if (chosen.isEmpty() || words.isEmpty() || words.length() > WHY_CHARS_MAX) {
            return back(sheet, Outcome.REASON);
        }
        return back(sheet, publications.withdraw(viewer, sheet, chosen.get(), words) ? Outcome.DONE : Outcome.STANDING);
    }

    private void mustBeThere(Viewer viewer, UUID sheet) {
        if (sheets.find(viewer, sheet).isEmpty()) {
            throw notThere();
        }
    }

    private static String back(UUID sheet, Outcome outcome) {
        return outcome == Outcome.DONE
                ? "redirect:/facts/" + sheet + "?kept"
                : "refused:/facts/" + sheet + "?notKept=" + outcome.name().toLowerCase(Locale.ROOT);
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
