package org.tongban.registers.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.tongban.platform.PackFile;

/** A comma-separated file of a pack, packed or not: one header line, no quotes, no empty lines. */
record PackTable(PackFile file, List<Line> lines) {

    /** What unpacks to more is refused. */
    private static final int MOST_BYTES = 64 << 20;

    /** One line; {@code number} counts from 1, the header is line 1. */
    record Line(int number, List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }
    }

    static PackTable read(PackFile file, String... columns) {
        String[] text = unpacked(file).split("\n", -1);
        if (!text[0].strip().equals(String.join(",", columns))) {
            throw file.refused(1, "the first line must be " + String.join(",", columns));
        }
        var lines = new ArrayList<Line>(text.length);
        int last = text[text.length - 1].isEmpty() ? text.length - 1 : text.length;
        for (int i = 1; i < last; i++) {
            var cells = List.of(text[i].strip().split(",", -1));
            if (cells.size() != columns.length) {
                throw file.refused(
                        i + 1, "needs " + columns.length + " cells and has " + cells.size());
            }
            if (cells.getFirst().isEmpty()) {
                throw file.refused(i + 1, columns[0] + " is empty");
            }
            lines.add(new Line(i + 1, cells));
        }
        return new PackTable(file, lines);
    }

    private static String unpacked(PackFile file) {
        if (!file.path().endsWith(".gz")) {
            return file.text();
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(file.bytes()))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw file.refused(0, "unpacks to more than 64 MB");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw file.refused(0, "is not a whole gzip file").causedBy(broken);
        }
    }
}
