// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IntakeLimit;
import org.kumkrong.intake.IntakeLimits;

/// Reads one XML document into a tree. Knows no document type declarations and no entities of its own, so a document
/// can neither reach out nor blow itself up. Keep one per thread.
final class XmlTree {
    /// The JDK's own word for keeping a parser and its symbols from one document to the next.
    private static final String REUSE = "reuse-instance";

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final IntakeLimits limits;

    XmlTree(IntakeLimits limits) {
        this.limits = limits;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        if (factory.isPropertySupported(REUSE)) {
            factory.setProperty(REUSE, true);
        }
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
    }

    /// Reads a document to its end.
    ///
    /// @param cut receives the position of each text that was longer than the limit and cut there
    Node read(byte[] document, List<String> cut) throws Refusal {
        XMLStreamReader xml = null;
        try {
            Charset wide = wide(document);
            if (wide != null) {
                xml = factory.createXMLStreamReader(new StringReader(withoutMark(new String(document, wide))));
                Node root = tree(xml, cut);
                xml.close();
                return root;
            }
            if (saysOtherEncoding(document)) {
                xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
                Node root = tree(xml, cut);
                xml.close();
                return root;
            }
            String text = Decoding.utf8(document);
            String read = text == null ? thai(document) : text;
            xml = factory.createXMLStreamReader(new StringReader(withoutMark(read)));
            Node root = tree(xml, cut);
            xml.close();
            if (text == null) {
                root.add(new Node("encoding", Decoding.THAI));
            }
            return root;
        } catch (MissingResourceException _) { // the JDK lacks its own words for some broken declarations
            throw broken(xml == null ? null : xml.getLocation());
        } catch (XMLStreamException broken) {
            throw broken(broken.getLocation() != null || xml == null ? broken.getLocation() : xml.getLocation());
        }
    }

    /// A document that is not in UTF-8 though it says so, or says nothing.
    private static String thai(byte[] document) throws Refusal {
        String text = Decoding.thai(document);
        if (text == null) {
            throw new Refusal(
                    "",
                    "XML in another encoding than it says",
                    "Ask the sender for a copy in UTF-8, or save it as such");
        }
        return text;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /// The encoding in two bytes a character that a document shows, whatever it says; null where it shows none.
    private static @Nullable Charset wide(byte[] document) {
        int first = document.length < 4 ? -1 : ByteBuffer.wrap(document).getInt();
        return switch (first >>> 16) {
            case 0xfeff, 0xfffe -> StandardCharsets.UTF_16;
            case 0x003c -> StandardCharsets.UTF_16BE;
            case 0x3c00 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    /// Whether the document states an encoding other than UTF-8, which is then left to the parser.
    private static boolean saysOtherEncoding(byte[] document) {
        String head = new String(document, 0, Math.min(document.length, 120), StandardCharsets.ISO_8859_1);
        int end = head.indexOf("?>");
        int stated = end < 0 ? -1 : head.indexOf("encoding");
        return stated >= 0
                && stated < end
                && !head.substring(stated, end).toLowerCase(Locale.ROOT).contains("utf-8");
    }

    private Node tree(XMLStreamReader xml, List<String> cut) throws XMLStreamException, Refusal {
        Deque<Node> open = new ArrayDeque<>();
        TextSoFar text = new TextSoFar(limits.textCharsMax());
        Node root = new Node("");
        open.push(root);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() > limits.xmlDepthMax()) {
                        throw Refusal.limit(
                                IntakeLimit.XML_DEPTH,
                                limits.xmlDepthMax(),
                                at(xml.getLocation()),
                                "nested too deeply");
                    }
                    text.addTo(open.element(), xml, cut);
                    Node element = element(xml);
                    open.element().add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    text.addTo(open.element(), xml, cut);
                    open.pop();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw declares(xml.getLocation());
                default -> {}
            }
        }
        return root.children().getFirst();
    }

    private static Node element(XMLStreamReader xml) {
        Node element = new Node(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.add(new Node("@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i)));
        }
        return element;
    }

    private static Refusal declares(Location where) {
        return new Refusal(
                at(where),
                "XML with a document type declaration or entities of its own, which no tip has; it can carry an attack",
                "Ask the sender for the plain report and tell whoever keeps your network safe");
    }

    private static Refusal broken(@Nullable Location where) {
        return new Refusal(at(where), "broken XML", "Fetch the file again, or ask the sender for a whole copy");
    }

    static String at(@Nullable Location where) {
        return where == null || where.getLineNumber() < 1
                ? ""
                : "line " + where.getLineNumber() + ", column " + where.getColumnNumber();
    }

    /// Text of the innermost open element, gathered up to a bound.
    private static final class TextSoFar {
        private final StringBuilder text = new StringBuilder();
        private final int charsMax;
        private boolean tooLong;

        TextSoFar(int charsMax) {
            this.charsMax = charsMax;
        }

        void append(XMLStreamReader xml) {
            int room = charsMax - text.length();
            int length = xml.getTextLength();
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, length));
            tooLong |= length > room;
        }

        /// Blank text around child elements is layout and left out.
        void addTo(Node element, XMLStreamReader xml, List<String> cut) {
            if (!text.isEmpty()) {
                String piece = text.toString();
                if (!piece.isBlank()) {
                    element.addText(piece);
                }
                text.setLength(0);
            }
            if (tooLong) {
                cut.add(at(xml.getLocation()));
                tooLong = false;
            }
        }
    }
}
