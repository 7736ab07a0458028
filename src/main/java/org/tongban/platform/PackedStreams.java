package org.tongban.platform;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much the compressed streams of a PDF unpack to, found without parsing it and in constant
 * memory: a file of a few megabytes can unpack to as many gigabytes, and a parser would keep them.
 */
public final class PackedStreams {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int ZLIB_HEADER = 2;

    private PackedStreams() {}

    /** Whether all that looks like a deflated stream unpacks to at most so many bytes together. */
    public static boolean unpackWithin(byte[] pdf, long most) {
        byte[] buffer = new byte[64 * 1024];
        long left = most;
        for (int at = find(pdf, 0); at >= 0; at = find(pdf, at)) {
            left = unpack(pdf, skipSpace(pdf, at), left, buffer);
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    /** What is left of the budget; below zero when it did not do. */
    private static long unpack(byte[] pdf, int from, long budget, byte[] buffer) {
        // Parsers overlook the two bytes of the header, so we do too.
        int start = from + ZLIB_HEADER;
        if (start >= pdf.length) {
            return budget;
        }
        long left = budget;
        try (var inflater = new Inflater(true)) {
            inflater.setInput(pdf, start, pdf.length - start);
            while (left >= 0) {
                int count = inflater.inflate(buffer);
                if (count == 0) {
                    break;
                }
                left -= count;
            }
        } catch (DataFormatException notDeflated) {
            return left;
        }
        return left;
    }

    /** The place behind the next {@code stream}, or -1. */
    private static int find(byte[] pdf, int from) {
        outer:
        for (int i = from; i <= pdf.length - STREAM.length; i++) {
            for (int j = 0; j < STREAM.length; j++) {
                if (pdf[i + j] != STREAM[j]) {
                    continue outer;
                }
            }
            return i + STREAM.length;
        }
        return -1;
    }

    private static int skipSpace(byte[] pdf, int from) {
        int at = from;
        while (at < pdf.length && (pdf[at] == ' ' || pdf[at] == '\r' || pdf[at] == '\n')) {
            at++;
        }
        return at;
    }
}
