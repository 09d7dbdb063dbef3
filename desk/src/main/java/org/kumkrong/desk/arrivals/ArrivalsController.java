// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.arrivals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Files sent in the browser, and what became of them.
@Controller
class ArrivalsController {
    private final Arrivals arrivals;
    private final Uploads uploads;

    ArrivalsController(Arrivals arrivals, Uploads uploads) {
        this.arrivals = arrivals;
        this.uploads = uploads;
    }

    @Needs(Act.SEND_TIPS)
    @GetMapping("/arrivals")
    String list(Viewer viewer, Model model) {
        model.addAttribute("arrivals", arrivals.newest(viewer));
        model.addAttribute("waiting", arrivals.waiting(viewer));
        model.addAttribute("bytesMax", Uploads.FILE_BYTES_MAX);
        model.addAttribute("filesMax", Uploads.FILES_MAX);
        return "arrivals/arrivals";
    }

    /// The plain form, for browsers without script: everything in one request.
    @Needs(Act.SEND_TIPS)
    @PostMapping("/arrivals")
    String create(Viewer viewer, @RequestParam List<MultipartFile> files) throws IOException {
        Sender sender = new Sender.Officer(viewer);
        List<UUID> taken = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!file.isEmpty() || !name.isEmpty()) {
                UUID upload = take(sender, name, file);
                if (upload == null) {
                    taken.forEach(earlier -> uploads.drop(sender, earlier));
                    return "redirect:/arrivals?large";
                }
                taken.add(upload);
            }
        }
        if (taken.isEmpty()) {
            return "redirect:/arrivals?nothing";
        }
        List<Receipt> receipts = arrivals.keep(sender, taken).orElseThrow(ArrivalsController::notThere);
        long known = receipts.stream().filter(Receipt::known).count();
        return "redirect:/arrivals?kept=" + (receipts.size() - known) + "&known=" + known;
    }

    private @Nullable UUID take(Sender sender, String name, MultipartFile file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return uploads.take(sender, name, bytes, Uploads.FILE_BYTES_MAX);
        }
    }

    @Needs(Act.SEND_TIPS)
    @GetMapping("/arrivals/{arrival}")
    String show(Viewer viewer, @PathVariable UUID arrival, Model model) {
        model.addAttribute("arrival", arrivals.find(viewer, arrival).orElseThrow(ArrivalsController::notThere));
        model.addAttribute("rejections", arrivals.notRead(viewer, arrival));
        return "arrivals/arrival";
    }

    /// Everything that could not be read, as a table for a spreadsheet.
    @Needs(Act.SEND_TIPS)
    @GetMapping("/arrivals/{arrival}/rejections.csv")
    void rejections(Viewer viewer, @PathVariable UUID arrival, HttpServletResponse response) throws IOException {
        Arrival found = arrivals.find(viewer, arrival).orElseThrow(ArrivalsController::notThere);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejections-" + found.id() + ".csv\"");
        try (Writer out = response.getWriter()) {
            RejectionTable table = new RejectionTable(out);
            table.begin();
            arrivals.eachNotRead(viewer, found.id(), table::add);
        } catch (UncheckedIOException e) {
            throw e.getCause(); // the reader went away
        }
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
