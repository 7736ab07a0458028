package org.tongban.licences.internal.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/**
 * The picture of a round agency seal: name along the ring, five-pointed star, purpose below.
 * Everything is drawn as outlines, for text of the machine's fonts would need fontconfig.
 */
final class RoundSeal {

    static final Color RED = new Color(0xB0201A);

    private final Fonts fonts;
    private final String name;
    private final String purpose;

    RoundSeal(Fonts fonts, String name, String purpose) {
        this.fonts = fonts;
        this.name = name;
        this.purpose = purpose;
    }

    /** Draws within a square of {@code size}, top left at the origin. */
    void draw(Graphics2D graphics, double size) {
        double radius = size / 2;
        double edge = size * 0.03;
        graphics.setColor(RED);
        var circle = new Ellipse2D.Double(edge / 2, edge / 2, size - edge, size - edge);
        graphics.fill(new BasicStroke((float) edge).createStrokedShape(circle));
        graphics.fill(star(radius, radius, size * 0.155));
        drawName(graphics, radius);
        drawPurpose(graphics, radius, size * 0.088);
    }

    private void drawName(Graphics2D graphics, double radius) {
        int[] characters = name.codePoints().toArray();
        double spread = Math.toRadians(Math.min(250, 24.0 * characters.length));
        double step = characters.length > 1 ? spread / (characters.length - 1) : 0;
        double base = radius * 0.66;
        double em = Math.min(radius * 0.27, Math.max(step, 0.15) * base * 1.15);
        for (int i = 0; i < characters.length; i++) {
            var place = AffineTransform.getTranslateInstance(radius, radius);
            place.rotate(-spread / 2 + step * i);
            place.translate(-em * 0.5, -base);
            place.scale(em, -em);
            graphics.fill(
                    place.createTransformedShape(fonts.outline(Typeface.SERIF_BOLD, characters[i])));
        }
    }

    private void drawPurpose(Graphics2D graphics, double radius, double em) {
        double width =
                purpose.codePoints()
                        .mapToDouble(c -> fonts.width(Typeface.SERIF_BOLD, c) * em)
                        .sum();
        double x = radius - width / 2;
        for (int character : purpose.codePoints().toArray()) {
            var place = AffineTransform.getTranslateInstance(x, radius * 1.58);
            place.scale(em, -em);
            graphics.fill(
                    place.createTransformedShape(fonts.outline(Typeface.SERIF_BOLD, character)));
            x += fonts.width(Typeface.SERIF_BOLD, character) * em;
        }
    }

    private static Path2D star(double x, double y, double radius) {
        var star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double reach = i % 2 == 0 ? radius * 1.25 : radius * 1.25 * 0.382;
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double pointX = x + reach * Math.cos(angle);
            double pointY = y + reach * Math.sin(angle);
            if (i == 0) {
                star.moveTo(pointX, pointY);
            } else {
                star.lineTo(pointX, pointY);
            }
        }
        star.closePath();
        return star;
    }
}
