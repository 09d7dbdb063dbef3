// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.util.UUID;
import org.kumkrong.desk.access.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/// What the page of a bank shows, whoever answers with it.
@Component
final class BankPage {
    private static final BankEntries.Place NEWEST = new BankEntries.Place(BankEntries.Show.ALL, 0, 0);

    private final Banks banks;
    private final BankEntries entries;

    BankPage(Banks banks, BankEntries entries) {
        this.banks = banks;
        this.entries = entries;
    }

    /// The page with the last changes.
    String show(Viewer viewer, UUID bank, Model model) {
        return show(viewer, bank, NEWEST, model);
    }

    String show(Viewer viewer, UUID bank, BankEntries.Place place, Model model) {
        model.addAttribute("bank", find(viewer, bank));
        model.addAttribute("page", entries.page(viewer, bank, place));
        model.addAttribute("show", place.show());
        model.addAttribute("shows", BankEntries.Show.values());
        model.addAttribute("turned", place.before() > 0 || place.after() > 0);
        model.addAttribute("history", banks.history(viewer, bank));
        model.addAttribute("bytesMax", "256 MB");
        return "banks/bank";
    }

    Bank find(Viewer viewer, UUID bank) {
        return banks.find(viewer, bank).orElseThrow(BankPage::notThere);
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
