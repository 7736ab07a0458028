package org.tongban.licences.internal.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Prints XHTML as PDF/A-2b (ISO 19005-2). Templates may use {@code <object type="tongban/seal"
 * data-name data-purpose>} and {@code <object type="tongban/qr" data-content>}; nothing outside the
 * template is ever fetched.
 */
@Component
public class PdfPrinter {

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Fonts fonts;

    PdfPrinter(Fonts fonts) {
        this.fonts = fonts;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    /**
     * @param watermark printed large and pale behind every page; empty for none
     */
    public byte[] print(String xhtml, String watermark) {
        String characters = charactersOf(xhtml);
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
        builder.useColorProfile(SRGB);
        builder.withW3cDocument(document(xhtml), null);
        builder.withProducer("Tongban");
        builder.useUriResolver((base, uri) -> null);
        builder.useObjectDrawerFactory(new Drawers());
        Arrays.stream(Typeface.values())
                .filter(typeface -> xhtml.contains(typeface.family()))
                .forEach(typeface -> useFont(builder, typeface, characters));
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            if (!watermark.isEmpty()) {
                new Watermark(fonts, watermark).drawOn(document);
            }
            var out = new ByteArrayOutputStream(128 * 1024);
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void useFont(PdfRendererBuilder builder, Typeface typeface, String characters) {
        byte[] subset = fonts.subset(typeface, characters);
        builder.useFont(
                () -> new ByteArrayInputStream(subset),
                typeface.family(),
                typeface.weight(),
                FontStyle.NORMAL,
                false);
    }

    private static Document document(String xhtml) {
        try {
            return XhtmlCheck.read(xhtml);
        } catch (SAXException broken) {
            throw new IllegalArgumentException("the template was checked when it was loaded", broken);
        }
    }

    private static String charactersOf(String xhtml) {
        return xhtml.codePoints()
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private final class Drawers implements FSObjectDrawerFactory {

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            return (object, x, y, width, height, device, context, dotsPerPixel) -> {
                device.drawWithGraphics(
                        (float) x,
                        (float) y,
                        (float) width,
                        (float) height,
                        graphics -> {
                            double size = Math.min(width, height) / dotsPerPixel;
                            if (object.getAttribute("type").equals("tongban/seal")) {
                                new RoundSeal(
                                                fonts,
                                                object.getAttribute("data-name"),
                                                object.getAttribute("data-purpose"))
                                        .draw(graphics, size);
                            } else {
                                QrCode.draw(graphics, object.getAttribute("data-content"), size);
                            }
                        });
                return Map.of();
            };
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.getTagName().equals("object")
                    && element.getAttribute("type").startsWith("tongban/");
        }
    }
}
