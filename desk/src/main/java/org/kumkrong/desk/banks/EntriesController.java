// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Entries of a list of fingerprints: looked up, added and withdrawn. No fingerprint ever stands in an address.
@Controller
class EntriesController {
    private static final int WHY_CHARS_MAX = 500;
    private static final Pattern TIP =
            Pattern.compile("(?:\\S{0,200}/tips/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final Banks banks;
    private final BankEntries entries;
    private final BankPage page;

    EntriesController(Banks banks, BankEntries entries, BankPage page) {
        this.banks = banks;
        this.entries = entries;
        this.page = page;
    }

    /// Whoever comes back to an answer, such as by choosing the other language, finds the list: what was sent is gone.
    @Needs(Act.READ_BANKS)
    @GetMapping({"/banks/{bank}/searches", "/banks/{bank}/entries", "/banks/{bank}/withdrawals"})
    String back(Viewer viewer, @PathVariable UUID bank) {
        return "redirect:/banks/" + page.find(viewer, bank).id();
    }

    /// Answers with the entries that are what was looked for, live or withdrawn.
    @Needs(Act.READ_BANKS)
    @PostMapping("/banks/{bank}/searches")
    String search(Viewer viewer, @PathVariable UUID bank, @RequestParam(defaultValue = "") String sought, Model model) {
        Bank found = page.find(viewer, bank);
        Optional<Sought> what = Sought.of(sought);
        model.addAttribute("sought", sought.strip());
        model.addAttribute("unreadable", what.isEmpty());
        what.ifPresent(each -> model.addAttribute("found", entries.find(viewer, found, each)));
        model.addAttribute("foundMax", BankEntries.FOUND_MAX);
        return page.show(viewer, bank, model);
    }

    /// Answers with what became of the list.
    @Needs(Act.EDIT_BANKS)
    @PostMapping("/banks/{bank}/entries")
    String add(
            Viewer viewer,
            @PathVariable UUID bank,
            TypedList typed,
            @RequestParam(defaultValue = "") String tip,
            Model model)
            throws IOException {
        Bank found = page.find(viewer, bank);
        if (found.pulled()) {
            throw BankPage.notThere();
        }
        Optional<FileOfTip> from =
                idIn(tip).filter(id -> banks.hasTip(viewer, id)).map(id -> new FileOfTip(id, null));
        if (from.isEmpty() && !tip.isBlank()) {
            return "refused:/banks/" + bank + "?tipWrong";
        }
        if (typed.isNothing()) {
            model.addAttribute("nothing", true);
            from.ifPresent(each -> model.addAttribute("chooseIn", each.tip()));
            return page.show(viewer, bank, model);
        }
        ListReading reading = ListReading.toAdd(
                typed.taken(),
                found.scheme(),
                typed.digits64(),
                some -> banks.add(viewer, found, from.orElse(null), some));
        ListReading.Outcome outcome = typed.read(reading);
        if (outcome.leftOpen()) {
            return "refused:/banks/" + bank + "?digitsOpen";
        }
        model.addAttribute("added", outcome);
        return page.show(viewer, bank, model);
    }

    /// The number of a tip, alone or at the end of its page's address.
    private static Optional<UUID> idIn(String address) {
        Matcher found = TIP.matcher(address.strip());
        return found.matches() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    @Needs(Act.EDIT_BANKS)
    @PostMapping("/banks/{bank}/withdrawals")
    String withdraw(
            Viewer viewer,
            @PathVariable UUID bank,
            TypedList typed,
            @RequestParam(defaultValue = "") String why,
            Model model)
            throws IOException {
        Bank found = page.find(viewer, bank);
        Optional<String> reason = reason(why);
        if (reason.isEmpty()) {
            return "refused:/banks/" + bank + "?whyMissing";
        }
        if (typed.isNothing()) {
            model.addAttribute("nothing", true);
            model.addAttribute("withdrawing", true);
            return page.show(viewer, bank, model);
        }
        ListReading reading = ListReading.toWithdraw(
                typed.taken(), found.scheme(), some -> banks.withdraw(viewer, found, some, reason.get()));
        model.addAttribute("withdrawn", typed.read(reading));
        return page.show(viewer, bank, model);
    }

    @Needs(Act.EDIT_BANKS)
    @PostMapping("/banks/{bank}/entries/{entry}/withdrawal")
    String withdrawOne(
            Viewer viewer,
            @PathVariable UUID bank,
            @PathVariable long entry,
            @RequestParam(defaultValue = "") String why) {
        Bank found = page.find(viewer, bank);
        return reason(why)
                .map(reason -> {
                    if (!banks.withdraw(viewer, found, entry, reason)) {
                        throw BankPage.notThere();
                    }
                    return "redirect:/banks/" + bank + "?gone";
                })
                .orElse("refused:/banks/" + bank + "?whyMissing");
    }

    private static Optional<String> reason(String why) {
        String text = Typed.text(why);
        return text.isEmpty() || text.length() > WHY_CHARS_MAX ? Optional.empty() : Optional.of(text);
    }
}
