package org.tongban.licences.internal.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Map;

/** A QR code (ISO/IEC 18004) drawn as squares, so that it stays sharp at any size. */
final class QrCode {

    private static final int QUIET = 2;

    private QrCode() {}

    /** Draws within a square of {@code size}, quiet zone included. */
    static void draw(Graphics2D graphics, String content, double size) {
        try {
            var matrix =
                    Encoder.encode(
                                    content,
                                    ErrorCorrectionLevel.M,
                                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix();
            double module = size / (matrix.getWidth() + 2 * QUIET);
            var squares = new Path2D.Double();
            for (int y = 0; y < matrix.getHeight(); y++) {
                int x = 0;
                while (x < matrix.getWidth()) {
                    int from = x;
                    while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                        x++;
                    }
                    if (x > from) {
                        rectangle(squares, from + QUIET, y + QUIET, x - from, module);
                    } else {
                        x++;
                    }
                }
            }
            graphics.setColor(Color.BLACK);
            graphics.fill(squares);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("content does not fit a QR code", tooLong);
        }
    }

    private static void rectangle(Path2D path, int x, int y, int width, double module) {
        path.moveTo(x * module, y * module);
        path.lineTo((x + width) * module, y * module);
        path.lineTo((x + width) * module, (y + 1) * module);
        path.lineTo(x * module, (y + 1) * module);
        path.closePath();
    }
}
