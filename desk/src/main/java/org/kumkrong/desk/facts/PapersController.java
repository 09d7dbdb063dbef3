// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.facts.paper.FactSheet;
import org.kumkrong.desk.facts.paper.SheetCsv;
import org.kumkrong.desk.facts.paper.SheetHtml;
import org.kumkrong.desk.facts.paper.SheetPdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A sheet as files, while it stands published: a file is passed on, and does not say that it was a draft or has been
/// withdrawn. What is in it is what was frozen, whoever asks and whenever.
@Controller
class PapersController {
    private final FactSheets sheets;

    PapersController(FactSheets sheets) {
        this.sheets = sheets;
    }

    @Needs(Act.READ_FACTS)
    @GetMapping("/facts/{sheet}/sheet.html")
    ResponseEntity<byte[]> html(
            Viewer viewer, @PathVariable UUID sheet, @RequestParam(defaultValue = "th") String language) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", SheetHtml.contentPolicy())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(SheetHtml.of(written(viewer, sheet), known(language)));
    }

    @Needs(Act.READ_FACTS)
    @GetMapping("/facts/{sheet}/sheet.pdf")
    ResponseEntity<byte[]> pdf(
            Viewer viewer, @PathVariable UUID sheet, @RequestParam(defaultValue = "th") String language) {
        String name = "fact-sheet-" + known(language) + ".pdf";
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(name).build().toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(SheetPdf.of(written(viewer, sheet), known(language)));
    }

    @Needs(Act.READ_FACTS)
    @GetMapping("/facts/{sheet}/tables.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable UUID sheet) {
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("fact-sheet.csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(SheetCsv.of(written(viewer, sheet)));
    }

    private FactSheet written(Viewer viewer, UUID sheet) {
        FactSheet found = sheets.find(viewer, sheet)
                .filter(drawn -> drawn.standing().equals("published"))
                .orElseThrow(FactsController::notThere)
                .sheet();
        if (found == null) {
            throw FactsController.notThere();
        }
        return found;
    }

    private static String known(String language) {
        return language.equals("en") ? "en" : "th";
    }
}
