package org.tongban.console.internal.stories;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/** A file that a person of a story hands in. */
record MadeFile(String name, String type, byte[] bytes) {

    /** A file field that nobody touched. */
    static final MadeFile NONE = new MadeFile("", "application/octet-stream", new byte[0]);

    private static final Pattern SAID =
            Pattern.compile("(\\S+\\.([a-z]+))(?: of ([0-9]{1,3}) MB)?(?: truly ([a-z]+))?");

    /**
     * @param said {@code lease.pdf}, {@code lease.pdf of 30 MB}, {@code lease.pdf truly exe}
     */
    static MadeFile of(String said) {
        var found = SAID.matcher(said);
        if (!found.matches()) {
            throw new Unmet("a file is said like this: NAME.pdf [of 30 MB] [truly png]");
        }
        var ending = found.group(2).toLowerCase(Locale.ROOT);
        var bytes = made(found.group(4) == null ? ending : found.group(4));
        if (found.group(3) != null) {
            bytes = Arrays.copyOf(bytes, Integer.parseInt(found.group(3)) * 1_000_000);
        }
        return new MadeFile(found.group(1), type(ending), bytes);
    }

    private static String type(String ending) {
        return switch (ending) {
            case "pdf" -> "application/pdf";
            case "jpg", "jpeg" -> "image/jpeg";
            case "png" -> "image/png";
            default -> "application/octet-stream";
        };
    }

    private static byte[] made(String kind) {
        try {
            return switch (kind) {
                case "pdf" -> pdf();
                case "jpg", "jpeg" -> image("jpg");
                case "png" -> image("png");
                case "exe" -> "MZ this program cannot be run".getBytes(StandardCharsets.US_ASCII);
                default -> "made for a story".getBytes(StandardCharsets.US_ASCII);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var drawing = new PDPageContentStream(document, page)) {
                drawing.addRect(72, 72, 450, 690);
                drawing.stroke();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] image(String format) throws IOException {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        }
    }
}
