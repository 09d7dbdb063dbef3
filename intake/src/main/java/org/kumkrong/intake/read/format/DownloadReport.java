// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Role;

/// Reads one object of the law-enforcement download into a draft. The format is not published, so every key may be
/// missing; containers nobody has documented are searched for people, and whatever is left becomes notes.
final class DownloadReport {
    private static final Set<String> KNOWN = Set.of(
            "reportingEsp",
            "incidentSummary",
            "incidentDetails",
            "reportedPeople",
            "intendedRecipients",
            "uploadedFiles",
            "additionalInformations");

    private final Node root;
    private final Node said;
    private final TipDraft tip;

    DownloadReport(Node root, TipDraft tip) {
        this.root = root;
        this.said = root.at("reportedInformation");
        this.tip = tip;
    }

    /// The id of a report, empty where the object has none.
    static String id(Node root) {
        String id = root.take("reportId");
        return id.isEmpty() ? root.at("reportedInformation").take("reportId") : id;
    }

    /// Whether an object is a report at all.
    static boolean isReport(Node root) {
        return root.first("reportId") != null || root.first("reportedInformation") != null;
    }

    /// Fills the draft with all but the notes, which the caller takes last.
    void read() {
        tip.receivedAt("dateReceived", root.take("dateReceived"));
        Node esp = said.at("reportingEsp");
        tip.reporter = esp.take("espName");
        tip.platform = platform(esp);
        summary(said.at("incidentSummary"));
        people("reportedPeople", "reportedPersons", Role.SUSPECT);
        people("intendedRecipients", "intendedRecipients", Role.RECIPIENT);
        said.children().stream().filter(c -> !known(c)).forEach(c -> strangers(c, c.name));
        root.children().stream()
                .filter(c -> c != said && !c.children().isEmpty())
                .forEach(c -> strangers(c, c.name));
        for (Node container : said.all("uploadedFiles")) {
            container.all("uploadedFiles").forEach(f -> new DownloadFile(f, tip).read());
        }
        incident(said.at("incidentDetails"), "incidentDetails");
        for (Node info : said.all("additionalInformations")) {
            values(info, Passage.Kind.NOTE, "additionalInformations");
        }
    }

    /// The service within the reporting company, as it names it, else the company.
    private static String platform(Node esp) {
        String service = esp.take("lastName");
        return service.isEmpty() ? esp.at("espName").peek() : service;
    }

    private void summary(Node summary) {
        tip.incidentType(summary.take("incidentType"));
        tip.incidentAt("incidentDateTime", summary.take("incidentDateTime"));
        for (Node text : summary.all("incidentDateTimeDescription")) {
            tip.text(Passage.Kind.NOTE, "incidentDateTimeDescription", text.takeAsSent(), null);
        }
        String platform = summary.take("platform");
        if (!platform.isEmpty()) {
            tip.platform = platform;
        }
        Node marks = summary.at("reportAnnotations");
        marks.drop(m -> Annotations.isFalse(m.peek())); // JSON spells out what is not so
        Annotations.flags(marks, tip.flags);
        String urgent = summary.take("escalateToHighPriority");
        if (!urgent.isEmpty() && !Annotations.isFalse(urgent)) {
            tip.escalate("escalateToHighPriority", urgent);
        }
    }

    private void people(String container, String inner, Role role) {
        for (Node outer : said.all(container)) {
            List<Node> persons = outer.all(inner);
            for (Node person : persons.isEmpty() && DownloadPerson.isPerson(outer) ? List.of(outer) : persons) {
                new DownloadPerson(person, tip, tip.person(role)).read();
            }
        }
    }

    private static boolean known(Node child) {
        return KNOWN.stream().anyMatch(k -> k.equalsIgnoreCase(child.name));
    }

    /// People in a container that nobody has documented.
    private void strangers(Node node, String path) {
        if (DownloadPerson.isPerson(node)) {
            PersonDraft person = tip.person(role(path));
            person.trait("container", path);
            new DownloadPerson(node, tip, person).read();
            return;
        }
        for (Node child : node.children()) {
            if (!child.children().isEmpty()) {
                strangers(child, child.name.equals(node.name) ? path : path + "/" + child.name);
            }
        }
    }

    private static Role role(String path) {
        String folded = path.toLowerCase(Locale.ROOT);
        return folded.contains("victim") || folded.contains("child") || folded.contains("minor")
                ? Role.VICTIM
                : Role.OTHER;
    }

    /// Free text and captures of an incident, however its parts are called.
    private void incident(Node node, String path) {
        for (Node child : node.children()) {
            switch (child.name.toLowerCase(Locale.ROOT)) {
                case "contents", "content" -> values(child, Passage.Kind.CHAT, path + "/" + child.name);
                case "additionalinformations", "additionalinformation", "additionalinfo" ->
                    values(child, Passage.Kind.NOTE, path + "/" + child.name);
                case "sourcecaptures" -> capture(child, path);
                default -> incident(child, path + "/" + child.name);
            }
        }
    }

    /// An address belongs to the one suspect; a link is the incident's and is found as in free text.
    private void capture(Node capture, String path) {
        PersonDraft suspect = tip.onlySuspect();
        Capture read = Capture.of(capture);
        if (read.kind() == IdentifierKind.IP && suspect != null) {
            read.into(suspect, tip);
        } else if (read.kind() == IdentifierKind.URL) {
            tip.text(Passage.Kind.NOTE, path + "/sourceCaptures", capture.take("value"), null);
        }
    }

    private void values(Node holder, Passage.Kind kind, String field) {
        text(holder, kind, field, tip);
    }

    /// Takes `{value}` or a bare text as free text of the tip.
    private static void text(Node holder, Passage.Kind kind, String field, TipDraft tip) {
        tip.text(kind, field, holder.takeAsSent(), null);
        for (Node value : holder.all("value")) {
            tip.text(kind, field, value.takeAsSent(), null);
        }
    }
}
