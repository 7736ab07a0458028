package org.tongban.licences.internal.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Large pale words across the ground of every page, drawn as outlines beneath the text. */
final class Watermark {

    private static final float PALE = 0.95f;

    private final Fonts fonts;
    private final String words;

    Watermark(Fonts fonts, String words) {
        this.fonts = fonts;
        this.words = words;
    }

    void drawOn(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            try (var content =
                    new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
                content.setNonStrokingColor(PALE, PALE, PALE);
                draw(content, page.getMediaBox());
            }
        }
    }

    private void draw(PDPageContentStream content, PDRectangle page) throws IOException {
        double widthInEms =
                words.codePoints().mapToDouble(c -> fonts.width(Typeface.SANS_BOLD, c)).sum();
        double diagonal = Math.hypot(page.getWidth(), page.getHeight());
        double em = Math.min(diagonal * 0.62 / widthInEms, diagonal * 0.16);
        var place =
                AffineTransform.getTranslateInstance(page.getWidth() / 2, page.getHeight() / 2);
        place.rotate(Math.atan2(page.getHeight(), page.getWidth()) * 0.8);
        place.scale(em, em);
        place.translate(-widthInEms / 2, -0.35);
        for (int character : words.codePoints().toArray()) {
            fill(content, fonts.outline(Typeface.SANS_BOLD, character).getPathIterator(place));
            place.translate(fonts.width(Typeface.SANS_BOLD, character), 0);
        }
    }

    private static void fill(PDPageContentStream content, PathIterator path) throws IOException {
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        boolean any = false;
        for (; !path.isDone(); path.next()) {
            any = true;
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(x = p[0], y = p[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(x = p[0], y = p[1]);
                case PathIterator.SEG_QUADTO -> {
                    content.curveTo(
                            x + 2 * (p[0] - x) / 3, y + 2 * (p[1] - y) / 3,
                            p[2] + 2 * (p[0] - p[2]) / 3, p[3] + 2 * (p[1] - p[3]) / 3,
                            p[2], p[3]);
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CUBICTO ->
                        content.curveTo(p[0], p[1], p[2], p[3], x = p[4], y = p[5]);
                default -> content.closePath();
            }
        }
        if (any) {
            content.fill();
        }
    }
}
