// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.banks.Bank;
import org.kumkrong.desk.banks.EmptyFile;
import org.kumkrong.desk.banks.Media;
import org.kumkrong.hashindex.set.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// From a file of a tip to a list of fingerprints: the custodian chooses the list and says the category.
@Controller
class ListingsController {
    private static final int CATEGORY_CHARS_MAX = 80;

    private final Listings listings;

    ListingsController(Listings listings) {
        this.listings = listings;
    }

    @Needs(Act.EDIT_BANKS)
    @GetMapping("/listings/new")
    String form(
            Viewer viewer,
            @RequestParam UUID tip,
            @RequestParam int file,
            @RequestParam(defaultValue = "") String wrong,
            Model model) {
        model.addAttribute("file", find(viewer, tip, file));
        model.addAttribute("banks", listings.banks(viewer));
        model.addAttribute("wrong", wrong);
        return "files/listing";
    }

    @Needs(Act.EDIT_BANKS)
    @PostMapping("/listings")
    String create(
            Viewer viewer,
            @RequestParam UUID tip,
            @RequestParam int file,
            @RequestParam(defaultValue = "") String bank,
            @RequestParam(defaultValue = "") List<Kind> print,
            @RequestParam(required = false) @Nullable Media media,
            @RequestParam(defaultValue = "") String category) {
        Listings.Listable found = find(viewer, tip, file);
        String again = "refused:/listings/new?tip=" + tip + "&file=" + file + "&wrong=";
        Optional<Bank> chosen = listings.banks(viewer).stream()
                .filter(each -> each.id().toString().equals(bank))
                .findFirst();
        if (chosen.isEmpty() || media == null) {
            return again + "choice";
        }
        String code = Typed.text(category);
        if ((code.isEmpty() && !chosen.get().scheme().isEmpty()) || code.length() > CATEGORY_CHARS_MAX) {
            return again + "category";
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        print.stream().filter(found.prints()::containsKey).forEach(kinds::add);
        if (kinds.isEmpty()) {
            return again + "prints";
        }
        if (kinds.stream()
                .allMatch(kind ->
                        EmptyFile.isKnownBy(kind, String.valueOf(found.prints().get(kind))))) {
            return again + "empty";
        }
        int added = listings.list(viewer, chosen.get(), found, new Listings.Draft(kinds, media, code));
        return "redirect:/tips/" + tip + (added == 0 ? "?listedBefore" : "?listed") + "#files-title";
    }

    private Listings.Listable find(Viewer viewer, UUID tip, int file) {
        return listings.find(viewer, tip, file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
