// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.hashindex.set.Trust;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Lists of fingerprints: the custodian makes them, adds to them and withdraws from them; the
/// administrator sees that they
/// are there.
@Controller
class BanksController {
    private static final int NAME_CHARS_MAX = 80;
    private static final int WHY_CHARS_MAX = 500;
    private static final Pattern TIP =
            Pattern.compile("(?:\\S{0,200}/tips/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final Banks banks;

    BanksController(Banks banks) {
        this.banks = banks;
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
            @RequestParam(defaultValue = "31") int radius,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "false") boolean pulled) {
        if (!isShort(name) || plain(name).isEmpty() || !isShort(scheme) || !isShort(category) || !isShort(source)) {
            return "redirect:/banks?unnamed";
        }
        if (radius < 0 || radius > Bank.RADIUS_MAX) {
            return "redirect:/banks?radiusWrong";
        }
        Banks.Draft draft =
                new Banks.Draft(plain(name), plain(scheme), plain(category), trust, radius, plain(source), pulled);
        return banks.create(viewer, draft)
                .map(id -> "redirect:/banks/" + id + "?made")
                .orElse("redirect:/banks?taken");
    }

    /// Other programs get these words in XML, which has no place for control characters.
    private static String plain(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}]", "").strip();
    }

    private static boolean isShort(String typed) {
        return plain(typed).length() <= NAME_CHARS_MAX;
    }

    @Needs(Act.READ_BANKS)
    @GetMapping("/banks/{bank}")
    String show(Viewer viewer, @PathVariable UUID bank, Model model) {
        model.addAttribute("bank", find(viewer, bank));
        model.addAttribute("entries", banks.newest(viewer, bank));
        model.addAttribute("newestMax", Banks.NEWEST_MAX);
        model.addAttribute("history", banks.history(viewer, bank));
        model.addAttribute("bytesMax", "256 MB");
        return "banks/bank";
    }

    /// Answers with what became of the list: nothing of it stands in an address.
    @Needs(Act.EDIT_BANKS)
    @PostMapping("/banks/{bank}/entries")
    String add(
            Viewer viewer,
            @PathVariable UUID bank,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "IMAGE") Media media,
            @RequestParam(defaultValue = "false") boolean pdq,
            @RequestParam(defaultValue = "") String tip,
            Model model)
            throws IOException {
        Bank found = find(viewer, bank);
        if (found.pulled()) {
            throw notThere();
        }
        Optional<UUID> from = idIn(tip).filter(id -> banks.hasTip(viewer, id));
        if (from.isEmpty() && !tip.isBlank()) {
            return "redirect:/banks/" + bank + "?tipWrong";
        }
        ListReading reading =
                ListReading.toAdd(media, found.scheme(), some -> banks.add(viewer, found, from.orElse(null), some));
        model.addAttribute("added", read(reading, list, file, pdq));
        return show(viewer, bank, model);
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
            @RequestParam(defaultValue = "") String list,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "IMAGE") Media media,
            @RequestParam(defaultValue = "false") boolean pdq,
            @RequestParam(defaultValue = "") String why,
            Model model)
            throws IOException {
        Bank found = find(viewer, bank);
        Optional<String> reason = reason(why);
        if (reason.isEmpty()) {
            return "redirect:/banks/" + bank + "?whyMissing";
        }
        ListReading reading = ListReading.toWithdraw(
                media, found.scheme(), some -> banks.withdraw(viewer, found, some, reason.get()));
        model.addAttribute("withdrawn", read(reading, list, file, pdq));
        return show(viewer, bank, model);
    }

    private static ListReading.Outcome read(ListReading reading, String list, @Nullable MultipartFile file, boolean pdq)
            throws IOException {
        try (InputStream bytes = file != null && !file.isEmpty()
                ? file.getInputStream()
                : new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8))) {
            return reading.read(bytes, pdq);
        }
    }

    @Needs(Act.EDIT_BANKS)
    @PostMapping("/banks/{bank}/entries/{entry}/withdrawal")
    String withdrawOne(
            Viewer viewer,
            @PathVariable UUID bank,
            @PathVariable long entry,
            @RequestParam(defaultValue = "") String why) {
        Bank found = find(viewer, bank);
        return reason(why)
                .map(reason -> {
                    if (!banks.withdraw(viewer, found, entry, reason)) {
                        throw notThere();
                    }
                    return "redirect:/banks/" + bank + "?gone";
                })
                .orElse("redirect:/banks/" + bank + "?whyMissing");
    }

    private static Optional<String> reason(String why) {
        String text = Typed.text(why);
        return text.isEmpty() || text.length() > WHY_CHARS_MAX ? Optional.empty() : Optional.of(text);
    }

    private Bank find(Viewer viewer, UUID bank) {
        return banks.find(viewer, bank).orElseThrow(BanksController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
