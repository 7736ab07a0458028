package org.tongban.files.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tongban.core.Problem;
import org.tongban.files.FilesProblem;

/** Reads a picture within a bound of pixels, without ever unpacking all of a large one. */
final class ImageCheck {

    /** Sixty million pixels: more than any telephone takes, less than a decompression bomb. */
    private static final long MOST_PIXELS = 60_000_000;

    private ImageCheck() {}

    /** Decodes the whole picture coarsely; 1 page. */
    static int check(String name, byte[] bytes) {
        read(name, bytes, 400);
        return 1;
    }

    /** The picture at about {@code width} pixels, read by leaving out pixels. */
    static BufferedImage read(String name, byte[] bytes, int width) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw FilesProblem.UNREADABLE.with("name", name);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw FilesProblem.TOO_MANY_PIXELS.with(
                            "name", name,
                            "width", reader.getWidth(0),
                            "height", reader.getHeight(0),
                            "limit", MOST_PIXELS / 1_000_000);
                }
                ImageReadParam coarse = reader.getDefaultReadParam();
                int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
                int step = Math.max(1, longer / Math.max(1, width));
                coarse.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, coarse);
            } finally {
                reader.dispose();
            }
        } catch (Problem known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            throw FilesProblem.UNREADABLE.with("name", name).causedBy(broken);
        }
    }
}
