package org.dokaz.read.extract.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dokaz.flow.Fault;
import org.dokaz.read.extract.packed.Unpackable;

/** XML of an office file, read in one pass by Java's own parser, which opens nothing and knows no entities. */
final class OfficeXml implements AutoCloseable {

    /** How deep elements may lie in one another. */
    static final int DEPTH_MAX = 200;

    private final XMLStreamReader in;
    private final String part;
    private int depth;

    private OfficeXml(XMLStreamReader in, String part) {
        this.in = in;
        this.part = part;
    }

    /** The XML of these bytes, called so inside the file. */
    static OfficeXml of(byte[] bytes, String part) throws IOException {
        try {
            return new OfficeXml(factory().createXMLStreamReader(new ByteArrayInputStream(bytes)), part);
        } catch (XMLStreamException damaged) {
            throw damaged(part, damaged);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Above our own bound, which says in plain words what is wrong.
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(2 * DEPTH_MAX));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    private static IOException damaged(String part, XMLStreamException damaged) {
        var at = damaged.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
        return new IOException("the XML of " + part + " cannot be understood" + place, damaged);
    }

    /**
     * Goes on to the next thing in the XML; tells what it is, as {@link XMLStreamConstants} names it.
     *
     * @throws Unpackable where the XML is made as attacks are
     */
    int next() throws IOException {
        try {
            int event = in.hasNext() ? in.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unpackable(
                        Fault.BROKEN,
                        part
                                + " declares or uses entities (DTD), as attacks do and office programs never: not read; open it in"
                                + " an office program, and save it anew");
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            if (depth > DEPTH_MAX) {
                throw new Unpackable(
                        Fault.TOO_LARGE,
                        part + " lies more than " + DEPTH_MAX + " elements deep (DEPTH_MAX), as bombs do");
            }
            return event;
        } catch (XMLStreamException damaged) {
            throw damaged(part, damaged);
        }
    }

    /** The element that was reached, without its prefix. */
    String name() {
        return in.getLocalName();
    }

    /** An attribute of it, whatever its prefix. */
    Optional<String> attribute(String name) {
        for (int index = 0; index < in.getAttributeCount(); index++) {
            if (in.getAttributeLocalName(index).equals(name)) {
                return Optional.of(in.getAttributeValue(index));
            }
        }
        return Optional.empty();
    }

    /** The text that was reached. */
    String text() {
        return in.getText();
    }

    /** Passes over the element that was reached, with all that lies in it. */
    void skip() throws IOException {
        int until = depth - 1;
        while (depth > until) {
            if (next() == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (XMLStreamException closed) {
            // Nothing was open but bytes in memory.
            return;
        }
    }
}
