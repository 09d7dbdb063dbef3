// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Figure;
import org.kumkrong.estimation.Headline;
import org.kumkrong.estimation.Prevalence;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.fit.Fit;
import org.kumkrong.estimation.study.Figures;
import org.kumkrong.estimation.study.Findings;
import org.kumkrong.estimation.study.Interval;
import org.kumkrong.estimation.study.MethodFinding;
import org.kumkrong.estimation.study.Sensitivity;
import org.kumkrong.estimation.study.Variation;

/// One self-contained page that tells a study in Thai and English, with pictures; it needs no network and runs nothing.
///
/// The same study gives the same bytes. Counts are to the nearest 5 unless exact ones are asked for.
public final class StudyPage {
    private final Findings findings;
    private final Headline headline;
    private final @Nullable Long population;
    /// What can be said against every number of this kind.
    private static final List<Sentence> OBJECTIONS = List.of(
            Sentence.of("objection.passed-on"),
            Sentence.of("objection.unequal"),
            Sentence.of("objection.closed"),
            Sentence.of("objection.joined"),
            Sentence.of("objection.intervals"));

    private final ShownCounts counts;
    private final Html html = new Html();

    private StudyPage(Findings findings, Headline headline, @Nullable Long population, boolean exactCounts) {
        this.findings = findings;
        this.headline = headline;
        this.population = population;
        this.counts = new ShownCounts(findings.table(), exactCounts);
    }

    /// The page as text.
    ///
    /// @param population how many people there are in all; null where unknown
    /// @param exactCounts whether counts are shown as they are, for readers inside the unit
    public static String of(Findings findings, Headline headline, @Nullable Long population, boolean exactCounts) {
        return new StudyPage(findings, headline, population, exactCounts).page();
    }

    private String page() {
        String style = resource("page.css");
        html.raw("<!doctype html>\n<html lang=\"th\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-");
        html.raw(hash(style)).raw("'; base-uri 'none'; form-action 'none'\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>คุ้มครอง · Kumkrong</title>\n<style>");
        html.raw(style).raw("</style>\n</head>\n<body>\n");
        html.raw("<header><p class=\"brand\"><span lang=\"th\">คุ้มครอง</span> <span lang=\"en\">Kumkrong</span></p>");
        html.raw("<fieldset><legend>ภาษา · Language</legend>");
        html.raw(
                "<label><input type=\"radio\" name=\"language\" id=\"show-th\" checked> <span lang=\"th\">ไทย</span></label>");
        html.raw(
                "<label><input type=\"radio\" name=\"language\" id=\"show-en\"> <span lang=\"en\">English</span></label>");
        html.raw("</fieldset></header>\n<main>\n");
        lead();
        doubts();
        overlaps();
        methods();
        models();
        sensitivity();
        made();
        return html.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void lead() {
        html.raw("<section class=\"lead\"><p class=\"kicker\">")
                .both("page.kicker")
                .raw("</p><h1>");
        Figure figure = concluded();
        if (figure == null) {
            html.both("page.refused");
        } else {
            html.both("page.in-all").raw(" ").both(figure.inWords());
        }
        html.raw("</h1>");
        if (figure != null) {
            prevalence(figure);
        }
        html.raw("<p class=\"first\">").both("doubt.unseen").raw("</p>");
        html.raw("<p>").both("page.not").raw("</p>");
        html.raw(counts.exact() ? "<p class=\"notice\">" : "<p class=\"note\">");
        html.both(counts.exact() ? "page.exact" : "page.rounded").raw("</p></section>\n");
    }

    private @Nullable Figure concluded() {
        return switch (headline) {
            case Headline.Supported supported -> supported.figure();
            case Headline.RangeOnly range -> range.figure();
            case Headline.Refused _ -> null;
        };
    }

    private void prevalence(Figure figure) {
        Long all = population;
        if (all == null) {
            return;
        }
        if (figure.upper() > all) {
            html.raw("<p class=\"notice\">").both("page.beyond-population").raw("</p>");
            return;
        }
        Prevalence prevalence = new Prevalence(figure, all);
        html.raw("<ul class=\"prevalence\">");
        for (Sentence sentence :
                List.of(prevalence.perThousand(), prevalence.oneIn(), prevalence.perHundredThousand())) {
            html.raw("<li>").both(sentence).raw("</li>");
        }
        html.raw("</ul><p class=\"note\">")
                .both("page.population", Figures.grouped(all))
                .raw("</p>");
    }

    private void doubts() {
        html.raw("<section><h2>");
        if (headline instanceof Headline.Refused refused) {
            html.both("page.why-refused").raw("</h2>");
            list("reasons", refused.reasons());
            html.raw("<h3>").both("page.doubts").raw("</h3>");
        } else {
            html.both("page.doubts").raw("</h2>");
        }
        if (headline instanceof Headline.RangeOnly range) {
            list("reasons", range.reasons());
        }
        list("doubts", headline.doubts());
        list("doubts", OBJECTIONS);
        html.raw("</section>\n");
    }

    private void list(String classes, List<Sentence> sentences) {
        html.raw("<ul class=\"" + classes + "\">");
        sentences.forEach(sentence -> html.raw("<li>").both(sentence).raw("</li>"));
        html.raw("</ul>");
    }

    private void overlaps() {
        CaptureTable table = findings.table();
        html.raw("<section><h2>").both("page.overlaps").raw("</h2><p>");
        html.both(
                "page.overlaps.sum",
                Figures.grouped(counts.people()),
                String.valueOf(table.lists()),
                Figures.grouped(counts.onSeveral()));
        html.raw("</p><figure>").raw(new OverlapPicture(counts).svg()).raw("</figure><details><summary>");
        html.both("page.as-table").raw("</summary><div class=\"wide\"><table><thead><tr><th scope=\"col\">");
        html.both("page.lists")
                .raw("</th><th scope=\"col\" class=\"number\">")
                .both("page.people")
                .raw("</th></tr></thead><tbody>");
        for (int set = 1; set < table.cells(); set++) {
            if (counts.of(set) > 0) {
                html.raw("<tr><th scope=\"row\">").text(table.nameOf(set)).raw("</th><td class=\"number\">");
                html.text(counts.textOf(set)).raw("</td></tr>");
            }
        }
        html.raw("</tbody></table></div><p class=\"note\">");
        html.both(counts.exact() ? "page.others-empty" : "page.others-few").raw("</p></details></section>\n");
    }

    private void methods() {
        html.raw("<section><h2>")
                .both("page.methods")
                .raw("</h2><p>")
                .both("page.methods.sub")
                .raw("</p><figure>");
        html.raw(new IntervalPicture(findings, concluded()).svg())
                .raw("</figure><div class=\"wide\"><table class=\"methods\"><thead><tr>");
        for (String column : List.of("page.method", "page.model", "page.estimate", "page.interval", "page.remark")) {
            html.raw("<th scope=\"col\">").both(column).raw("</th>");
        }
        html.raw("</tr></thead><tbody>");
        findings.methods().forEach(this::method);
        html.raw("</tbody></table></div><p class=\"note\">")
                .both("page.numbers")
                .raw(" ");
        for (int list = 0; list < findings.table().lists(); list++) {
            html.raw(list == 0 ? "" : ", ")
                    .raw((list + 1) + " = ")
                    .text(findings.table().names().get(list));
        }
        html.raw("</p></section>\n");
    }

    private void method(MethodFinding finding) {
        html.raw("<tr><th scope=\"row\">")
                .both("method." + finding.method().word())
                .raw("</th><td><code>");
        html.text(finding.model()).raw("</code></td><td class=\"number\">");
        Interval interval = finding.interval();
        if (interval == null) {
            html.raw("–</td><td class=\"number\">–</td><td>");
        } else {
            html.text(Figures.grouped(Figures.rounded(finding.estimate()))).raw("</td><td class=\"number\">");
            html.text(ends(interval))
                    .raw("<br><small>")
                    .both("interval." + interval.kind().name())
                    .raw("</small></td><td>");
        }
        for (Sentence reason : finding.reasons()) {
            html.both(reason).raw(" ");
        }
        html.raw("</td></tr>");
    }

    private static String ends(Interval interval) {
        return (Double.isInfinite(interval.lower()) ? "∞" : Figures.grouped(Figures.roundedDown(interval.lower())))
                + "–"
                + (Double.isInfinite(interval.upper()) ? "∞" : Figures.grouped(Figures.roundedUp(interval.upper())));
    }

    private void models() {
        List<Fit> models = findings.models();
        long valid = models.stream().filter(Fit::valid).count();
        if (valid < 2) {
            return;
        }
        html.raw("<section><h2>").both("page.models").raw("</h2><p>");
        html.both("page.models.sub", Figures.grouped(models.size()), Figures.grouped(models.size() - valid));
        html.raw("</p><figure>").raw(new ModelPicture(models).svg()).raw("</figure></section>\n");
    }

    private void sensitivity() {
        Sensitivity changes = findings.sensitivity();
        if (changes == null) {
            return;
        }
        html.raw("<section><h2>")
                .both("page.sensitivity")
                .raw("</h2><p>")
                .both("page.sensitivity.sub")
                .raw("</p>");
        html.raw("<p>")
                .both(
                        "page.one-person",
                        Figures.percent(changes.onePersonLess()),
                        Figures.percent(changes.onePersonMore()));
        html.raw("</p><div class=\"wide\"><table><tbody>");
        for (List<Variation> group : List.of(changes.links(), changes.lists(), changes.assumptions())) {
            for (Variation variation : group) {
                html.raw("<tr><th scope=\"row\">").both(variation.what()).raw("</th><td class=\"number\">");
                html.text(
                                Double.isFinite(variation.total())
                                        ? Figures.grouped(Figures.rounded(variation.total()))
                                        : "–")
                        .raw("</td></tr>");
            }
        }
        html.raw("</tbody></table></div></section>\n");
    }

    private void made() {
        var settings = findings.settings();
        html.raw("<section class=\"made\"><h2>").both("page.made").raw("</h2><ul>");
        html.raw("<li>")
                .both(
                        "page.made.draws",
                        Figures.grouped(settings.draws()),
                        Figures.grouped(settings.modelDraws()),
                        String.valueOf(settings.seed()));
        html.raw("</li><li>")
                .both("page.made.data")
                .raw(" <code>")
                .text(dataMark())
                .raw("</code></li><li>");
        html.both("page.made.read").raw("</li></ul></section>\n");
    }

    /// A mark of the lists and of the counts as they are shown, by which two reports can be told to be
    /// about other data.
    /// One of exact counts would give them away: there are few enough to try them all. Cut to 64 bits.
    private String dataMark() {
        StringBuilder all = new StringBuilder(String.join("\n", findings.table().names()));
        for (int set = 1; set < findings.table().cells(); set++) {
            all.append('\n').append(counts.of(set));
        }
        return HexFormat.of().formatHex(sha256(all.toString()), 0, 8);
    }

    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (var in = StudyPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
