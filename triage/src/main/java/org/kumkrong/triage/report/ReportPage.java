// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes a run as one self-contained HTML page that needs no network and lets nothing out.
///
/// The same model gives the same bytes. The page's content policy names its one script and its one style sheet by
/// their SHA-256, so that no text from a tip can run, load or send anything, even if it got past [Escaping].
public final class ReportPage {
    private static final List<String> SCRIPTS = List.of("base", "queue", "layout", "graph", "evidence", "page");
    private static final Pattern SLOT = Pattern.compile("\\{\\{(label:|value:)?([a-zA-Z0-9.-]+)}}");

    private final Messages messages = Messages.load();
    private final String style = resource("page.css");
    private final String script = script();
    private final String template = resource("page.html");

    private ReportPage() {}

    /// Writes the page into a file, whole or not at all.
    ///
    /// @throws IOException where the file cannot be written; then it is as it was before
    public static void write(ReportModel model, ReportLimits limits, Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                write(model, limits, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Writes the page as text; it says itself that it is UTF-8.
    ///
    /// @throws IOException from `out`
    public static void write(ReportModel model, ReportLimits limits, Appendable out) throws IOException {
        out.append(new ReportPage().page(model, limits));
    }

    private String page(ReportModel model, ReportLimits limits) {
        var dates = new Dates(messages);
        var lead = new LeadHtml(messages, dates);
        var slots = Map.ofEntries(
                Map.entry("lang", model.header().language().name().toLowerCase(Locale.ROOT)),
                Map.entry("extent", model.totals().tips() == 0 ? "nothing" : "tips"),
                Map.entry("style-hash", hash(style)),
                Map.entry("script-hash", hash(script)),
                Map.entry("style", style),
                Map.entry("script", script),
                Map.entry("lead", lead.of(model)),
                Map.entry("queue", new QueueHtml(messages, dates).of(model, limits)),
                Map.entry("subjects", new SubjectsHtml(messages, dates).of(model, limits)),
                Map.entry("rejected", new RejectedHtml(messages).of(model, limits)),
                Map.entry("sure", new SureHtml(messages).of(model)),
                Map.entry("data", PageData.of(model, limits, messages)));
        boolean english = model.header().language() == ReportModel.Language.EN;
        return SLOT.matcher(template)
                .replaceAll(slot -> java.util.regex.Matcher.quoteReplacement(filled(slot, slots, english)));
    }

    private String filled(java.util.regex.MatchResult slot, Map<String, String> slots, boolean english) {
        var key = slot.group(2);
        var kind = slot.group(1);
        if (kind == null) {
            return new Markup().both(messages.words(key)).toString();
        }
        if (kind.equals("value:")) {
            var value = slots.get(key);
            if (value == null) {
                throw new IllegalStateException("the page asks for " + key);
            }
            return value;
        }
        var label = messages.words(key);
        var text = Escaping.html(english ? label.en() : label.th());
        return "aria-label=\"" + text + "\" data-label=\"" + key + "\"";
    }

    private static String script() {
        var all = new StringBuilder("'use strict';\n(() => {\n");
        SCRIPTS.forEach(name -> all.append(resource(name + ".js")).append('\n'));
        return all.append("})();\n").toString();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (var in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
