package org.tongban.flow.internal;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a file into raw elements: no document type, no entities from elsewhere, bounded. */
final class RawXml {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int DEEPEST = 60;

    private RawXml() {}

    /** Not XML that we read, and where. */
    static final class Broken extends Exception {
        private final int line;

        Broken(String reason, int line) {
            super(reason);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** A parser that fetches and expands nothing. */
    static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static RawElement read(byte[] xml) throws Broken {
        if (xml.length > MOST_BYTES) {
            throw new Broken("too large: " + xml.length + " bytes", 0);
        }
        try {
            return read(factory().createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException broken) {
            var location = broken.getLocation();
            var message = String.valueOf(broken.getMessage());
            int text = message.indexOf("Message: ");
            throw new Broken(
                    text < 0 ? message : message.substring(text + 9),
                    location == null ? 0 : location.getLineNumber());
        }
    }

    private static RawElement read(XMLStreamReader reader) throws XMLStreamException, Broken {
        var open = new ArrayDeque<RawElement>();
        RawElement root = null;
        while (reader.hasNext()) {
            // The location is where the last event ended, which is where the next begins.
            int line = reader.getLocation().getLineNumber();
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                        throw new Broken("document type", reader.getLocation().getLineNumber());
                case XMLStreamConstants.START_ELEMENT -> {
                    var element = element(reader, line);
                    if (open.size() > DEEPEST) {
                        throw new Broken("nested too deep", element.line());
                    }
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().children().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    var element = open.peek();
                    if (element != null) {
                        element.content().append(reader.getText());
                    }
                }
                default -> {}
            }
        }
        if (root == null) {
            throw new Broken("no element", 0);
        }
        return root;
    }

    private static RawElement element(XMLStreamReader reader, int line) {
        var attributes = new LinkedHashMap<String, String>();
        var own = new LinkedHashMap<String, String>();
        var foreign = new ArrayList<String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var namespace = text(reader.getAttributeNamespace(i));
            var into =
                    switch (namespace) {
                        case "", RawElement.BPMN -> attributes;
                        case RawElement.OWN -> own;
                        default -> null;
                    };
            if (into == null) {
                foreign.add(namespace);
            } else {
                into.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return new RawElement(
                text(reader.getNamespaceURI()),
                reader.getLocalName(),
                line,
                Map.copyOf(attributes),
                Collections.unmodifiableMap(own),
                List.copyOf(foreign),
                new ArrayList<>(),
                new StringBuilder());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
