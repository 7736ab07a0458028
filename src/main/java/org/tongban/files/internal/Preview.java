package org.tongban.files.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.tongban.files.FileContent;
import org.tongban.files.FileKind;
import org.tongban.files.FilesProblem;

/** Makes a bounded PNG of one page: whoever looks sees a picture, never the file itself. */
final class Preview {

    private static final int TALLEST = 3;

    /** Drawing is heavy: two at a time on one machine. */
    private final Semaphore drawing = new Semaphore(2, true);

    /** PNG of page {@code page} (from 1), {@code width} pixels wide at most. */
    byte[] draw(FileContent content, int page, int width) {
        if (page < 1 || page > content.file().pages()) {
            throw FilesProblem.NO_PREVIEW.with("page", page);
        }
        drawing.acquireUninterruptibly();
        try {
            BufferedImage image = content.file().kind() == FileKind.PDF
                    ? drawPage(content.bytes(), page, width)
                    : scaled(ImageCheck.read(content.file().name(), content.bytes(), width), width);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException | OutOfMemoryError broken) {
            throw FilesProblem.NO_PREVIEW.with("page", page).causedBy(broken);
        } finally {
            drawing.release();
        }
    }

    private static BufferedImage drawPage(byte[] bytes, int page, int width) throws IOException {
        try (PDDocument document = PdfCheck.open(bytes)) {
            var sheet = document.getPage(page - 1);
            PDRectangle box = sheet.getCropBox();
            boolean turned = sheet.getRotation() % 180 != 0;
            float wide = Math.max(1, turned ? box.getHeight() : box.getWidth());
            float high = Math.max(1, turned ? box.getWidth() : box.getHeight());
            float scale = Math.min(width / wide, (float) width * TALLEST / high);
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page - 1, scale, ImageType.RGB);
        }
    }

    private static BufferedImage scaled(BufferedImage image, int width) {
        double scale = Math.min(1, Math.min((double) width / image.getWidth(), (double) width * TALLEST / image.getHeight()));
        int wide = Math.max(1, (int) (image.getWidth() * scale));
        int high = Math.max(1, (int) (image.getHeight() * scale));
        var result = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, wide, high);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, wide, high, null);
        graphics.dispose();
        return result;
    }
}
