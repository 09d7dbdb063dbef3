// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

/// A sheet as files, once it is published. What is in it is what was frozen, whoever asks and whenever, under
/// the number and day of its publication. Of one that was withdrawn, they say only that.
@Controller
class PapersController {
    private final FactSheets sheets;
    private final SheetWords words;

    PapersController(FactSheets sheets, SheetWords words) {
        this.sheets = sheets;
        this.words = words;
    }

    private record Paper(FactSheet sheet, FactSheet.Issue issue) {
        /// What a file of it is called.
        String name(String end) {
            return "fact-sheet-" + issue.number() + end;
        }
    }

    @Needs(Act.READ_FACTS)
    @GetMapping("/facts/{sheet}/sheet.html")
    ResponseEntity<byte[]> html(
            Viewer viewer, @PathVariable UUID sheet, @RequestParam(defaultValue = "th") String language) {
        Paper paper = paper(viewer, sheet);
        return ResponseEntity.ok()
                .header("Content-Security-Policy", SheetHtml.contentPolicy())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(SheetHtml.of(paper.sheet(), paper.issue(), known(language)));
    }

    @Needs(Act.READ_FACTS)
    @GetMapping("/facts/{sheet}/sheet.pdf")
    ResponseEntity<byte[]> pdf(
            Viewer viewer, @PathVariable UUID sheet, @RequestParam(defaultValue = "th") String language) {
        Paper paper = paper(viewer, sheet);
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename(paper.name("-" + known(language) + ".pdf"))
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(SheetPdf.of(paper.sheet(), paper.issue(), known(language)));
    }

    @Needs(Act.READ_FACTS)
    @GetMapping("/facts/{sheet}/tables.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable UUID sheet) {
        Paper paper = paper(viewer, sheet);
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(paper.name(".csv"))
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(SheetCsv.of(paper.sheet(), paper.issue()));
    }

    private Paper paper(Viewer viewer, UUID sheet) {
        FactSheets.Drawn drawn = sheets.find(viewer, sheet).orElseThrow(FactsController::notThere);
        FactSheet frozen = drawn.sheet();
        Instant published = drawn.publishedAt();
        if (frozen == null || published == null) {
            throw FactsController.notThere();
        }
        FactSheet.Issue issue = words.issue(drawn.publicationNumber(), drawn.from(), drawn.to(), published);
        Instant withdrawn = drawn.withdrawnAt();
        return new Paper(
                withdrawn == null ? frozen : words.withdrawn(frozen, issue, withdrawn, drawn.withdrawnCause()), issue);
    }

    private static String known(String language) {
        return language.equals("en") ? "en" : "th";
    }
}
