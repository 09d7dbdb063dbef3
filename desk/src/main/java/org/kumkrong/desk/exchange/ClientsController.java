// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.util.List;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.banks.Bank;
import org.kumkrong.desk.banks.Banks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Who may have the agency's lists: the administrator makes and revokes clients, and sees no fingerprint.
@Controller
class ClientsController {
    private final ExchangeClients clients;
    private final Pulls pulls;
    private final Feedback feedback;
    private final Banks banks;

    ClientsController(ExchangeClients clients, Pulls pulls, Feedback feedback, Banks banks) {
        this.clients = clients;
        this.feedback = feedback;
        this.pulls = pulls;
        this.banks = banks;
    }

    @Needs(Act.READ_BANKS)
    @GetMapping("/clients")
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "0") long pulledBefore,
            @RequestParam(defaultValue = "0") long askedBefore,
            Model model) {
        List<Bank> all = banks.list(viewer);
        model.addAttribute("clients", clients.list(viewer));
        model.addAttribute("pulledBefore", pulledBefore);
        model.addAttribute("askedBefore", askedBefore);
        model.addAttribute("acts", clients.acts(viewer, ExchangeClients.Did.PULLED, pulledBefore));
        model.addAttribute("questions", clients.acts(viewer, ExchangeClients.Did.ASKED, askedBefore));
        model.addAttribute("banks", all);
        model.addAttribute("pulled", all.stream().filter(Bank::pulled).toList());
        model.addAttribute("pulls", pulls.list(viewer));
        model.addAttribute("wires", Wire.values());
        model.addAttribute("heard", feedback.newest(viewer));
        return "exchange/clients";
    }

    /// Answers with the token itself: no address leads to it, and it is not shown again.
    @Needs(Act.MANAGE_EXCHANGE)
    @PostMapping("/clients")
    String create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean mayPull,
            @RequestParam(defaultValue = "") List<UUID> bank,
            @RequestParam(defaultValue = "0") int days,
            Model model) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}]", "").strip();
        if (plain.isEmpty()
                || plain.length() > ExchangeClients.NAME_CHARS_MAX
                || bank.isEmpty()
                || days < 1
                || days > ExchangeClients.DAYS_MAX) {
            return "refused:/clients?unnamed";
        }
        model.addAttribute("made", clients.create(viewer, new ExchangeClients.Draft(plain, mayPull, bank, days)));
        model.addAttribute("madeFor", plain);
        return list(viewer, 0, 0, model);
    }

    @Needs(Act.MANAGE_EXCHANGE)
    @PostMapping("/clients/{client}/revocation")
    String revoke(Viewer viewer, @PathVariable UUID client) {
        if (!clients.revoke(viewer, client)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/clients?revoked";
    }
}
