// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML that others wrote: without a document type, without entities of their own, without asking anybody else.
final class PlainXml {
    private PlainXml() {}

    /// @throws XMLStreamException now or later where it is none, has a document type, or names an entity
    static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside is asked");
        });
        return factory.createXMLStreamReader(bytes);
    }
}
