// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IntakeLimit;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.RawSource;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.intake.Tip;

/// Turns the bytes of one document, line or row into a tip. Holds parsers that are costly to make: keep one per thread.
public final class TipReader {
    private static final String NCMEC = "ncmec";

    private final IntakeLimits limits;
    private final XmlTree xml;
    private final JsonTree json;

    /// A reader with its bounds.
    public TipReader(IntakeLimits limits) {
        this.limits = limits;
        xml = new XmlTree(limits);
        json = new JsonTree(limits);
    }

    /// The report that a `fileDetails` document belongs to; null where the document is none.
    ///
    /// @throws Refusal where the XML is broken or names no report
    public @Nullable String reportOfFile(byte[] document) throws Refusal {
        Node root = xml.read(document, new ArrayList<>());
        if (!root.name.equals("fileDetails")) {
            return null;
        }
        String report = root.take("reportId");
        if (report.isEmpty()) {
            throw new Refusal("", "fileDetails without a reportId", "Ask the sender which report it belongs to");
        }
        return report;
    }

    /// Reads a `report` document with the `fileDetails` that belong to it; null where the document is a `fileDetails`.
    ///
    /// @param id the report's own id
    /// @param cut hears of texts longer than the limit, of which the beginning was kept
    public @Nullable Tip cyberTip(
            byte[] report, List<AttachedFile> files, String id, RawSource raw, Consumer<Refusal> cut) throws Refusal {
        List<String> cuts = new ArrayList<>(0);
        Node root = xml.read(report, cuts);
        if (root.name.equals("fileDetails")) {
            return null;
        }
        if (!root.name.equals("report")) {
            throw noReport(root.name);
        }
        TipDraft draft = new TipDraft(NCMEC, id, SourceFormat.CYBERTIPLINE_XML, raw, limits);
        new CyberTipReport(root, draft).read();
        files.forEach(file -> attach(file, draft));
        return finish(root, draft, cuts, cut);
    }

    private void attach(AttachedFile file, TipDraft draft) {
        try {
            List<String> cuts = new ArrayList<>(0);
            new CyberTipFile(xml.read(file.document(), cuts), draft).read();
            cuts.forEach(position -> file.trouble().accept(tooLong(position)));
        } catch (Refusal broken) {
            file.trouble().accept(broken);
        }
    }

    private static Refusal noReport(String root) {
        return root.startsWith("report")
                ? new Refusal("", "a reply of the reporting service, no tip", "Nothing to do, or leave it out")
                : new Refusal(
                        "", "XML, but neither report nor fileDetails", "Leave it out, or ask for the report itself");
    }

    /// Reads one object of the law-enforcement download.
    ///
    /// @param firstLine number of the line in its file that the object begins on
    /// @param cut hears of texts longer than the limit, of which the beginning was kept
    public Tip download(byte[] object, long firstLine, RawSource raw, Consumer<Refusal> cut) throws Refusal {
        List<String> cuts = new ArrayList<>(0);
        Node root = json(object, firstLine, cuts);
        String line = "line " + firstLine;
        if (!DownloadReport.isReport(root)) {
            throw new Refusal(line, "JSON, but no report: neither reportId nor reportedInformation", "Leave it out");
        }
        String id = DownloadReport.id(root);
        if (id.isEmpty()) {
            throw new Refusal(line, "a report without a reportId", "Ask the sender for its number");
        }
        TipDraft draft = new TipDraft(NCMEC, id, SourceFormat.LE_DOWNLOAD_JSON, raw, limits);
        new DownloadReport(root, draft).read();
        return finish(root, draft, cuts, cut);
    }

    /// Reads an object in UTF-8, or, where it is not, in the Thai code page.
    private Node json(byte[] object, long firstLine, List<String> cuts) throws Refusal {
        try {
            return json.read(object, firstLine, cuts);
        } catch (Refusal broken) {
            String thai = Decoding.utf8(object) == null ? Decoding.thai(object) : null;
            if (thai == null) {
                throw broken;
            }
            cuts.clear();
            Node root = json.read(thai.getBytes(StandardCharsets.UTF_8), firstLine, cuts);
            root.add(new Node("encoding", Decoding.THAI));
            return root;
        }
    }

    private Tip finish(Node root, TipDraft draft, List<String> cuts, Consumer<Refusal> cut) {
        root.leftovers("", draft::note);
        cuts.forEach(position -> cut.accept(tooLong(position)));
        return draft.build();
    }

    private Refusal tooLong(String position) {
        return Refusal.limit(
                IntakeLimit.TEXT_CHARS,
                limits.textCharsMax(),
                position,
                "a text too long to keep; its tip was read with the beginning of it");
    }

    /// Reads one row of a referral table; null where all its cells are empty.
    ///
    /// @param source who sent the table, where the row does not say
    /// @param cut hears of texts longer than the limit, of which the beginning was kept
    public @Nullable Tip referral(
            ReferralHeader header, ReferralCells row, String source, RawSource raw, Consumer<Refusal> cut)
            throws Refusal {
        String at = "line " + raw.line();
        List<String> cells = cells(header, row.text(), at);
        if (cells.stream().allMatch(String::isBlank)) {
            return null;
        }
        String missing = ReferralRow.missing(header, cells);
        if (missing != null) {
            throw new Refusal(at, missing, "Fill it in and read the table again");
        }
        String stated = ReferralRow.peek(header, cells, ReferralColumn.SOURCE);
        String id = ReferralRow.peek(header, cells, ReferralColumn.TIP_ID);
        TipDraft draft = new TipDraft(stated.isEmpty() ? source : stated, id, SourceFormat.REFERRAL_CSV, raw, limits);
        if (!row.encoding().isEmpty()) {
            draft.note("encoding", row.encoding());
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > limits.textCharsMax()) {
                cells.set(i, cells.get(i).substring(0, limits.textCharsMax()));
                cut.accept(tooLong(at));
            }
        }
        new ReferralRow(header, cells, draft).read();
        return draft.build();
    }

    private static List<String> cells(ReferralHeader header, String row, String at) throws Refusal {
        List<String> cells;
        try {
            cells = ReferralHeader.cells(row, header.separator());
        } catch (CsvParseException _) {
            throw new Refusal(at, "a row with broken quotes", "Save the table again from the spreadsheet");
        }
        while (cells.size() > header.columns() && cells.getLast().isBlank()) {
            cells.removeLast(); // spreadsheets add empty cells at the end
        }
        boolean blank = cells.stream().allMatch(String::isBlank);
        if (cells.size() != header.columns() && !blank) {
            throw new Refusal(
                    at,
                    "a row with " + cells.size() + " cells where the header has " + header.columns(),
                    "Look for a separator or a quote inside a cell");
        }
        return cells;
    }
}
