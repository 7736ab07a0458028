package org.tongban.licences.internal.print;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a page as strict XML without any outside entity. */
public final class XhtmlCheck {

    private XhtmlCheck() {}

    /** Refuses a page that is not well-formed. Lines of included files shift what follows them. */
    public static void check(String xhtml) throws PaperTemplate.Broken {
        try {
            read(xhtml);
        } catch (SAXParseException broken) {
            throw new PaperTemplate.Broken(
                    broken.getLineNumber(), "not well-formed: " + broken.getMessage());
        } catch (SAXException broken) {
            throw new PaperTemplate.Broken(1, "not well-formed: " + broken.getMessage());
        }
    }

    static Document read(String xhtml) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("every Java reads XML", impossible);
        }
    }
}
