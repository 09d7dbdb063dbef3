// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.List;
import java.util.Map;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.TipFlag;

/// Reads the `report` document of the CyberTipline submission grammar into a draft. Order does not matter, nothing is
/// required, and elements that the grammar does not know become notes.
final class CyberTipReport {
    private static final Map<String, Role> PEOPLE = Map.of(
            "personOrUserReported", Role.SUSPECT,
            "victim", Role.VICTIM,
            "intendedRecipient", Role.RECIPIENT);

    private final Node report;
    private final TipDraft tip;

    CyberTipReport(Node report, TipDraft tip) {
        this.report = report;
        this.tip = tip;
    }

    /// Fills the draft with all but the notes, which the caller takes last.
    void read() {
        Node summary = report.at("incidentSummary");
        summary(summary);
        List<Node> internet = report.all("internetDetails");
        platform(summary, internet);
        for (Node child : report.children()) {
            Role role = PEOPLE.get(child.name);
            if (role != null) {
                new CyberTipPerson(child, tip, tip.person(role)).read();
            }
        }
        for (Node details : internet) {
            details.children().forEach(this::incident);
        }
        reporter(report.at("reporter"));
        text(report, "additionalInfo", Passage.Kind.NOTE);
    }

    private void summary(Node summary) {
        if (report.first("batchedReport") != null) {
            tip.flags.add(TipFlag.VIRAL);
        }
        tip.incidentType(summary.take("incidentType"));
        tip.incidentAt("incidentDateTime", summary.take("incidentDateTime"));
        text(summary, "incidentDateTimeDescription", Passage.Kind.NOTE);
        Annotations.flags(summary.at("reportAnnotations"), tip.flags);
        Node urgent = summary.first("escalateToHighPriority");
        if (urgent != null) {
            tip.escalate("escalateToHighPriority", urgent.takeAsSent());
        }
    }

    /// The stated platform, else the client or game, else the service of the first account.
    private void platform(Node summary, List<Node> internet) {
        tip.platform = summary.take("platform");
        for (Node details : internet) {
            for (Node incident : details.children()) {
                for (String name : List.of("chatClient", "gameName")) {
                    if (tip.platform.isEmpty()) {
                        tip.platform = incident.take(name);
                    }
                }
            }
        }
        for (Node child : report.children()) {
            if (tip.platform.isEmpty() && PEOPLE.containsKey(child.name)) {
                tip.platform = child.at("espService").peek();
            }
        }
    }

    private void incident(Node incident) {
        text(incident, "content", Passage.Kind.CHAT);
        text(incident, "additionalInfo", Passage.Kind.NOTE);
        for (String name : List.of("url", "emailAddress", "phoneNumber")) {
            text(incident, name, Passage.Kind.NOTE); // of the incident, not of a person: found there as in free text
        }
        PersonDraft suspect = tip.onlySuspect();
        if (suspect != null) {
            for (Node event : incident.all("ipCaptureEvent")) {
                suspect.add(
                        IdentifierKind.IP, event.take("ipAddress"), "ipCaptureEvent", CyberTipPerson.seen(event, tip));
            }
        }
    }

    private void reporter(Node reporter) {
        Node person = reporter.at("reportingPerson");
        tip.reporter = CyberTipPerson.joined(person, "firstName", "lastName");
        text(reporter, "companyTemplate", Passage.Kind.BOILERPLATE);
        text(reporter, "termsOfService", Passage.Kind.BOILERPLATE);
    }

    private void text(Node parent, String name, Passage.Kind kind) {
        for (Node node : parent.all(name)) {
            tip.text(kind, name, node.takeAsSent(), null);
        }
    }
}
