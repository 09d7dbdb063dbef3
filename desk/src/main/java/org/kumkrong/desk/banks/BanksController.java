// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.hashindex.set.Trust;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lists of fingerprints: the custodian makes them; the administrator sees that they are there.
@Controller
class BanksController {
    private static final int NAME_CHARS_MAX = 80;

    private final Banks banks;
    private final BankPage page;

    BanksController(Banks banks, BankPage page) {
        this.banks = banks;
        this.page = page;
    }

    @Needs(Act.READ_BANKS)
    @GetMapping("/banks")
    String list(Viewer viewer, Model model) {
        model.addAttribute("banks", banks.list(viewer));
        model.addAttribute("trusts", Trust.values());
        model.addAttribute("radiusMax", Bank.RADIUS_MAX);
        return "banks/banks";
    }

    @Needs(Act.EDIT_BANKS)
    @PostMapping("/banks")
    String create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "REPORTED") Trust trust,
            @RequestParam(required = false) @Nullable String radius,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "false") boolean pulled) {
        if (!isShort(name) || plain(name).isEmpty() || !isShort(scheme) || !isShort(category) || !isShort(source)) {
            return "refused:/banks?unnamed";
        }
        OptionalInt bits = radius == null ? OptionalInt.of(Bank.RADIUS_MAX) : radius(radius.strip());
        if (bits.isEmpty()) {
            return "refused:/banks?radiusWrong";
        }
        Banks.Draft draft = new Banks.Draft(
                plain(name), plain(scheme), plain(category), trust, bits.getAsInt(), plain(source), pulled);
        return banks.create(viewer, draft)
                .map(id -> "redirect:/banks/" + id + "?made")
                .orElse("refused:/banks?taken");
    }

    /// What was left empty is no radius: nobody has said how near is near enough.
    private static OptionalInt radius(String typed) {
        return typed.matches("\\d{1,2}") && Integer.parseInt(typed) <= Bank.RADIUS_MAX
                ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }

    /// Other programs get these words in XML, which has no place for control characters.
    private static String plain(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}]", "").strip();
    }

    private static boolean isShort(String typed) {
        return plain(typed).length() <= NAME_CHARS_MAX;
    }

    /// Its entries some at a time, the last change first.
    @Needs(Act.READ_BANKS)
    @GetMapping("/banks/{bank}")
    String show(
            Viewer viewer,
            @PathVariable UUID bank,
            @RequestParam(defaultValue = "ALL") BankEntries.Show show,
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        return page.show(viewer, bank, new BankEntries.Place(show, before, after), model);
    }
}
