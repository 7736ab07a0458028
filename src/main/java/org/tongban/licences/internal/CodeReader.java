package org.tongban.licences.internal;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/** Finds the QR code in a photo of a print, JPEG or PNG. */
public final class CodeReader {

    private static final long MOST_PIXELS = 64_000_000;

    /** Sides to which a photo is thinned out: codes are small in it, noise is smaller. */
    private static final int[] SIDES = {2000, 1000};

    /** By its first bytes. */
    public static boolean isPicture(byte[] bytes) {
        boolean jpeg = startsWith(bytes, 0xFF, 0xD8, 0xFF);
        return jpeg || startsWith(bytes, 0x89, 'P', 'N', 'G');
    }

    /** What the code says; empty when there is none that can be read. */
    public Optional<String> read(byte[] picture) {
        try {
            for (int side : SIDES) {
                BufferedImage image = open(picture, side);
                String text = image == null ? null : decode(image);
                if (text != null) {
                    return Optional.of(text);
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException broken) {
            // Pictures come from strangers: whatever the reader makes of them is an answer.
            return Optional.empty();
        }
    }

    /** Its size is known before it is unpacked, and most of it is left out while it is. */
    private static @Nullable BufferedImage open(byte[] picture, int side) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    return null;
                }
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                int step = Math.max(1, (longest + side - 1) / side);
                var parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, parameters);
            } finally {
                reader.dispose();
            }
        }
    }

    private static @Nullable String decode(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        String text = decode(new HybridBinarizer(source));
        return text == null ? decode(new GlobalHistogramBinarizer((LuminanceSource) source)) : text;
    }

    private static @Nullable String decode(Binarizer binarizer) {
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(binarizer), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException none) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
