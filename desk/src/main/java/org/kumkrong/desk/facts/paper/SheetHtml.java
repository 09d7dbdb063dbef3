// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/// A fact sheet as one page of HTML in one language, which needs nothing else and prints on one page of A4. The
/// same sheet gives the
/// same bytes.
public final class SheetHtml {
    private static final String STYLE = style();

    private final FactSheet sheet;
    private final FactSheet.Issue issue;
    private final String language;
    private final StringBuilder out = new StringBuilder();
    private int headings;

    private SheetHtml(FactSheet sheet, FactSheet.Issue issue, String language) {
        this.sheet = sheet;
        this.issue = issue;
        this.language = language;
    }

    /// The page.
    ///
    /// @param language `th` or `en`
    public static byte[] of(FactSheet sheet, FactSheet.Issue issue, String language) {
        return new SheetHtml(sheet, issue, language).page().getBytes(StandardCharsets.UTF_8);
    }

    /// What a server must allow the page to do: to use its own style, and nothing else.
    public static String contentPolicy() {
        return "default-src 'none'; style-src '" + styleHash()
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private String page() {
        raw("<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" + styleHash());
        raw("'; base-uri 'none'; form-action 'none'\">\n");
        raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        text(sheet.title())
                .raw(" · ")
                .text(sheet.period())
                .raw("</title>\n<style>")
                .raw(STYLE);
        raw("</style>\n</head>\n<body>\n<main>\n<header>\n<p class=\"unit\">");
        text(sheet.unit()).raw("</p>\n<h1>").text(sheet.title()).raw("</h1>\n<div class=\"period\"><p>");
        text(sheet.period()).raw("</p>\n<p>").text(issue.said());
        raw("</p></div>\n</header>\n<div class=\"grids\">\n");
        sheet.grids().forEach(this::grid);
        raw("</div>\n");
        sheet.sections().forEach(this::section);
        raw("<footer>\n<dl>\n");
        sheet.made()
                .forEach(field -> raw("<div><dt>")
                        .text(field.name())
                        .raw("</dt><dd>")
                        .text(field.said())
                        .raw("</dd></div>\n"));
        return raw("</dl>\n</footer>\n</main>\n</body>\n</html>\n").out.toString();
    }

    private void grid(FactSheet.Grid grid) {
        if (grid.lines().isEmpty()) {
            raw(section("")).text(grid.caption()).raw("</h2>\n");
        } else {
            raw("<section>\n<table><caption><h2>").text(grid.caption()).raw("</h2></caption>\n");
            raw("<thead><tr><th scope=\"col\">")
                    .text(grid.of())
                    .raw("</th><th scope=\"col\">")
                    .text(grid.number())
                    .raw("</th></tr></thead><tbody>\n");
            for (FactSheet.Line line : grid.lines()) {
                raw(line.total() ? "<tr class=\"total\">" : "<tr>");
                raw("<th scope=\"row\">").text(line.label()).raw("</th><td>");
                text(line.number()).raw("</td></tr>\n");
            }
            raw("</tbody></table>\n");
        }
        raw("<p>").text(grid.note()).raw("</p></section>\n");
    }

    private void section(FactSheet.Section section) {
        raw(section(section.kind() == FactSheet.Section.Kind.ESTIMATE ? "estimate" : ""));
        text(section.heading()).raw("</h2>\n");
        if (!section.statement().in(language).isEmpty()) {
            raw("<p class=\"statement\">").text(section.statement()).raw("</p>\n");
        }
        section.paragraphs().forEach(paragraph -> raw("<p>").text(paragraph).raw("</p>\n"));
        points(section.points());
        raw("</section>\n");
    }

    /// Begins a section that its heading names, and that heading.
    private String section(String kind) {
        headings++;
        return "<section aria-labelledby=\"h" + headings + '"' + (kind.isEmpty() ? "" : " class=\"" + kind + '"')
                + "><h2 id=\"h" + headings + "\">";
    }

    private void points(List<Bilingual> points) {
        if (!points.isEmpty()) {
            raw("<ul>\n");
            points.forEach(point -> raw("<li>").text(point).raw("</li>\n"));
            raw("</ul>\n");
        }
    }

    private SheetHtml raw(String markup) {
        out.append(markup);
        return this;
    }

    private SheetHtml text(Bilingual words) {
        for (char letter : words.in(language).toCharArray()) {
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(letter);
            }
        }
        return this;
    }

    private static String styleHash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String style() {
        try (var in = SheetHtml.class.getResourceAsStream("sheet.css")) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: sheet.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("sheet.css", e);
        }
    }
}
