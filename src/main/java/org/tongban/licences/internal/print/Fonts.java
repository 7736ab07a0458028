package org.tongban.licences.internal.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;
import org.springframework.stereotype.Component;

/**
 * The fonts of the house, opened once and mapped from disk, so that 50 MB of glyphs stay out of the
 * heap. Never a font of the machine: a bare one has none.
 */
@Component
public class Fonts {

    private static final List<String> TABLES =
            List.of(
                    "head", "hhea", "hmtx", "maxp", "loca", "glyf", "cmap", "name", "OS/2", "cvt ",
                    "fpgm", "prep", "gasp");

    private final Map<Typeface, TrueTypeFont> open = new EnumMap<>(Typeface.class);
    // fontbox reads tables through one shared position.
    private final ReentrantLock lock = new ReentrantLock();

    /** A small font with only the characters of {@code text}: about 50 KB for 200 of them. */
    byte[] subset(Typeface typeface, String text) {
        lock.lock();
        try {
            var subsetter = new TTFSubsetter(font(typeface), TABLES);
            text.codePoints().filter(c -> c >= 0x20).forEach(subsetter::add);
            subsetter.add(' ');
            var out = new ByteArrayOutputStream(64 * 1024);
            subsetter.writeToStream(out);
            return PostTable.appendTo(out.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            lock.unlock();
        }
    }

    /** Characters that the fonts cannot print, each once, in order. */
    public List<String> unprintable(String text) {
        lock.lock();
        try {
            var serif = cmap(Typeface.SERIF);
            var sans = cmap(Typeface.SANS);
            Set<Integer> missing = new TreeSet<>();
            text.codePoints()
                    .filter(c -> !Character.isWhitespace(c))
                    .filter(c -> serif.getGlyphId(c) == 0 || sans.getGlyphId(c) == 0)
                    .forEach(missing::add);
            return missing.stream().map(Character::toString).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Outline of one character, one em high, base line at 0, y upwards; empty when not there. */
    Path2D outline(Typeface typeface, int character) {
        lock.lock();
        try {
            TrueTypeFont font = font(typeface);
            int glyph = cmap(typeface).getGlyphId(character);
            var data = font.getGlyph().getGlyph(glyph);
            var path = data == null ? new GeneralPath() : data.getPath();
            double scale = 1.0 / font.getUnitsPerEm();
            return new Path2D.Double(path, AffineTransform.getScaleInstance(scale, scale));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            lock.unlock();
        }
    }

    /** Width of one character in ems. */
    double width(Typeface typeface, int character) {
        lock.lock();
        try {
            TrueTypeFont font = font(typeface);
            return (double) font.getAdvanceWidth(cmap(typeface).getGlyphId(character))
                    / font.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            lock.unlock();
        }
    }

    private CmapLookup cmap(Typeface typeface) {
        try {
            return font(typeface).getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private TrueTypeFont font(Typeface typeface) {
        return open.computeIfAbsent(typeface, Fonts::load);
    }

    private static TrueTypeFont load(Typeface typeface) {
        try (InputStream resource = Fonts.class.getResourceAsStream(typeface.resource())) {
            Path file = Files.createTempFile("tongban-font", ".ttf");
            file.toFile().deleteOnExit();
            Files.write(file, resource.readAllBytes());
            return new TTFParser().parse(new RandomAccessReadMemoryMappedFile(file.toFile()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
