// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sharing;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.SharedField;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.access.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/// What agencies show one another.
@Controller
class SharesController {
    private static final int REASON_CHARS_MIN = 5;
    private static final int REASON_CHARS_MAX = 500;
    private static final int SOURCE_CHARS_MAX = 100_000;

    private final Shares shares;

    SharesController(Shares shares) {
        this.shares = shares;
    }

    @Needs(Act.READ_SHARED)
    @GetMapping("/shares")
    String list(Viewer viewer, Model model) {
        model.addAttribute("received", shares.list(viewer, true));
        model.addAttribute("given", shares.list(viewer, false));
        return "sharing/shares";
    }

    /// What the form sends.
    record Filled(
            @Nullable UUID tip,
            @Nullable UUID file,
            @Nullable UUID to,
            @Nullable List<SharedField> field,
            @Nullable String why) {
        Set<SharedField> fields() {
            Set<SharedField> chosen =
                    field == null || field.isEmpty() ? EnumSet.noneOf(SharedField.class) : EnumSet.copyOf(field);
            if (file == null) {
                chosen.remove(SharedField.NOTES);
            }
            return chosen;
        }

        String reason() {
            return why == null ? "" : Typed.text(why);
        }

        @Override
        public String toString() {
            return "form of a share";
        }
    }

    @Needs(Act.SHARE)
    @GetMapping("/shares/new")
    String newShare(Viewer viewer, Filled filled, Model model) {
        return form(viewer, filled, model);
    }

    private String form(Viewer viewer, Filled filled, Model model) {
        if (!shares.mayShare(viewer, filled.tip(), filled.file())) {
            throw notThere();
        }
        model.addAttribute("filled", filled);
        model.addAttribute("chosen", filled.fields());
        model.addAttribute("receivers", shares.receivers(viewer));
        model.addAttribute(
                "fields",
                EnumSet.allOf(SharedField.class).stream()
                        .filter(field -> filled.file() != null || field != SharedField.NOTES)
                        .toList());
        return "sharing/new-share";
    }

    @Needs(Act.SHARE)
    @PostMapping("/shares")
    String create(Viewer viewer, Filled filled, Model model, HttpServletResponse response) {
        Set<SharedField> fields = filled.fields();
        String reason = filled.reason();
        if (filled.to() == null || fields.isEmpty() || !isReason(reason)) {
            model.addAttribute("mistake", "share.missing");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(viewer, filled, model);
        }
        return "redirect:/shares/"
                + shares.share(
                                viewer,
                                new Shares.Wish(
                                        filled.to(),
                                        filled.tip(),
                                        filled.tip() == null ? filled.file() : null,
                                        fields,
                                        reason))
                        .orElseThrow(SharesController::notThere);
    }

    private static boolean isReason(String reason) {
        return reason.length() >= REASON_CHARS_MIN && reason.length() <= REASON_CHARS_MAX;
    }

    @Needs(Act.READ_SHARED)
    @GetMapping("/shares/{share}")
    String show(Viewer viewer, @PathVariable UUID share, Model model) {
        model.addAttribute("opened", shares.open(viewer, share).orElseThrow(SharesController::notThere));
        return "sharing/share";
    }

    /// Tells an open page whether what it shows is still shared.
    @Needs(Act.READ_SHARED)
    @ResponseBody
    @GetMapping("/shares/{share}/standing")
    boolean standing(Viewer viewer, @PathVariable UUID share) {
        return shares.stands(viewer, share).orElseThrow(SharesController::notThere);
    }

    @Needs(Act.READ_SHARED)
    @PostMapping("/shares/{share}/tips/{tip}/source")
    String source(Viewer viewer, @PathVariable UUID share, @PathVariable UUID tip, Model model) {
        Shares.SourceBytes source = shares.source(viewer, share, tip).orElseThrow(SharesController::notThere);
        String text = new String(source.bytes(), StandardCharsets.UTF_8);
        model.addAttribute("share", share);
        model.addAttribute("source", source.file());
        model.addAttribute("text", text.length() <= SOURCE_CHARS_MAX ? text : text.substring(0, SOURCE_CHARS_MAX));
        model.addAttribute("cut", text.length() > SOURCE_CHARS_MAX);
        return "sharing/source";
    }

    @Needs(Act.SHARE)
    @PostMapping("/shares/{share}/revocation")
    String revoke(Viewer viewer, @PathVariable UUID share, @RequestParam(defaultValue = "") String why) {
        if (!isReason(Typed.text(why))) {
            return "refused:/shares/" + share + "?whyMissing";
        }
        if (!shares.revoke(viewer, share, Typed.text(why))) {
            throw notThere();
        }
        return "redirect:/shares/" + share + "?revoked";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
