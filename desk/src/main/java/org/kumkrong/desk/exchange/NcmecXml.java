// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.banks.Bank;
import org.kumkrong.desk.banks.BankEntry;
import org.kumkrong.desk.banks.Media;

/// Writes answers in the shape of NCMEC's hash sharing, version 2.
final class NcmecXml implements AutoCloseable {
    static final String NAMESPACE = "https://hashsharing.ncmec.org/hashsharing/v2";

    /// Header of a request by which our own pulls ask for origins; others get the wire as they know it.
    static final String ORIGINS_ASKED = "Kumkrong-Origins";

    /// Attribute of an id: by which name this server, who says it first, calls the entry wherever it is passed on to.
    static final String ORIGIN = "origin";

    /// The same where this server has it from another.
    static final String PASSED_ON = "passedOn";

    private final XMLStreamWriter xml;
    private final boolean origins;

    private NcmecXml(XMLStreamWriter xml, boolean origins) {
        this.xml = xml;
        this.origins = origins;
    }

    static NcmecXml to(HttpServletResponse response) throws IOException, XMLStreamException {
        return to(response, false);
    }

    /// @param origins whether ids say by which name an entry is known wherever it is passed on to
    static NcmecXml to(HttpServletResponse response, boolean origins) throws IOException, XMLStreamException {
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        return new NcmecXml(xml, origins);
    }

    private void root(String name) throws XMLStreamException {
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, name);
        xml.writeDefaultNamespace(NAMESPACE);
    }

    void status(String address, String user, long memberNo) throws XMLStreamException {
        root("status");
        text("ipAddress", address);
        text("username", user);
        member(memberNo, user);
        xml.writeEndElement();
    }

    void members(List<Bank> banks) throws XMLStreamException {
        root("members");
        for (Bank bank : banks) {
            member(bank.memberNo(), bank.name());
        }
        xml.writeEndElement();
    }

    void entries(List<Telling.Told> entries, Map<UUID, Bank> banks, @Nullable String next) throws XMLStreamException {
        root("queryResult");
        for (Media media : Media.values()) {
            media(
                    media,
                    entries.stream()
                            .filter(told -> told.entry().media() == media
                                    && banks.containsKey(told.entry().bank()))
                            .toList(),
                    banks);
        }
        if (next != null) {
            xml.writeStartElement(NAMESPACE, "paging");
            text("next", next);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void media(Media media, List<Telling.Told> entries, Map<UUID, Bank> banks) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, media.word() + "s");
        xml.writeAttribute("count", Integer.toString(entries.size()));
        if (!entries.isEmpty()) {
            xml.writeAttribute("maxTimestamp", time(entries.getLast().entry().changedAt()));
        }
        for (Telling.Told told : entries) {
            entry(told, Objects.requireNonNull(banks.get(told.entry().bank())));
        }
        xml.writeEndElement();
    }

    private void entry(Telling.Told told, Bank bank) throws XMLStreamException {
        BankEntry entry = told.entry();
        String name = entry.media().word();
        xml.writeStartElement(
                NAMESPACE, entry.live() ? name : "deleted" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
        member(bank.memberNo(), bank.name());
        text("timestamp", time(entry.changedAt()));
        xml.writeStartElement(NAMESPACE, "id");
        if (entry.live() && origins) {
            xml.writeAttribute(told.passedOn() ? PASSED_ON : ORIGIN, told.origin());
        }
        xml.writeCharacters(Long.toString(entry.entryNo()));
        xml.writeEndElement();
        if (entry.live()) {
            String category = entry.category().isEmpty() ? bank.category() : entry.category();
            if (!category.isEmpty()) {
                text("classification", category);
            }
            xml.writeStartElement(NAMESPACE, "fingerprints");
            text(entry.kind().word(), entry.hash());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /// The element stands below a root of its own: a client that is widely used looks for it there, and
    /// finds none that is
    /// the root itself.
    void reasons(String kind) throws XMLStreamException {
        root("feedbackReasons");
        xml.writeStartElement(NAMESPACE, "availableFeedbackReasons");
        for (Feedback.Reason reason : Feedback.Reason.values()) {
            xml.writeEmptyElement(NAMESPACE, "reason");
            xml.writeAttribute("guid", reason.guid());
            xml.writeAttribute("name", reason.said());
            xml.writeAttribute("type", kind);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    void taken() throws XMLStreamException {
        root("submissionResult");
        xml.writeEndElement();
    }

    private void member(long number, String name) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "member");
        xml.writeAttribute("id", Long.toString(number));
        xml.writeCharacters(name);
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /// In whole seconds: clients read no other form.
    private static String time(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond()).toString();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
        xml.close();
    }
}
