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
import java.awt.RenderingHints;
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
    private static final int LONGEST = 3000;

    /** Longest sides at which a photo is tried: codes are small in it, noise is smaller. */
    private static final int[] SIDES = {2000, 1400, 2600, 1000};

    /** By its first bytes. */
    public static boolean isPicture(byte[] bytes) {
        boolean jpeg = startsWith(bytes, 0xFF, 0xD8, 0xFF);
        return jpeg || startsWith(bytes, 0x89, 'P', 'N', 'G');
    }

    /** What the code says; empty when there is none that can be read. */
    public Optional<String> read(byte[] picture) {
        try {
            BufferedImage photo = open(picture);
            if (photo == null) {
                return Optional.empty();
            }
            for (int side : SIDES) {
                String text = decode(scaled(photo, side));
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
    private static @Nullable BufferedImage open(byte[] picture) throws IOException {
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
                int step = Math.max(1, (longest + LONGEST - 1) / LONGEST);
                var parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, parameters);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage scaled(BufferedImage photo, int side) {
        double scale = (double) side / Math.max(photo.getWidth(), photo.getHeight());
        int width = (int) Math.max(1, photo.getWidth() * scale);
        int height = (int) Math.max(1, photo.getHeight() * scale);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(photo, 0, 0, width, height, null);
        graphics.dispose();
        return image;
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
