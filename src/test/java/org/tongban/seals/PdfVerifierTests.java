package org.tongban.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.seals.internal.PdfGuard;
import org.tongban.seals.internal.TestingAuthority;

/** Files that strangers build to harm whoever opens them. */
class PdfVerifierTests {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final byte[] ZEROS = zeros(3L << 30);
    private static final TrustList TRUST =
            TrustList.read(
                    new TestingAuthority(NOW.minus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(9)))
                            .trustList(NOW));

    /** Three gigabytes of zeros in a stream that a parser must unpack to find the objects. */
    @ParameterizedTest
    @ValueSource(strings = {"/Filter /FlateDecode", "/Filter [/FlateDecode /FlateDecode]", "/#46ilter/FlateDecode", "/Filter 9 0 R", "/F /FlateDecode"})
    void aSmallFileThatUnpacksToGigabytesIsRefusedInLittleMemory(String filter) {
        byte[] bomb = objectStream(filter, ZEROS);
        long before = used();
        assertThat(PdfVerifier.verify(bomb, TRUST, NOW).checks()).allMatch(check -> check.outcome() == Check.Outcome.FAILED);
        assertThat(used() - before).isLessThan(256L << 20);
    }

    @Test
    void twoBombsInOneStreamAreNoWayAround() throws IOException {
        var twice = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(twice)) {
            deflate.write(ZEROS);
        }
        assertThat(PdfGuard.isPlain(objectStream("/Filter [/FlateDecode /FlateDecode]", twice.toByteArray()))).isFalse();
    }

    @Test
    void aLockedFileIsNotOpened() {
        assertThat(PdfGuard.isPlain("%PDF-1.7\ntrailer <</#45ncrypt 4 0 R>>".getBytes(StandardCharsets.US_ASCII))).isFalse();
    }

    private static byte[] objectStream(String filter, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 " + filter + " /Length " + content.length + ">>\nstream\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
        out.writeBytes("\nendstream\nendobj\ntrailer <</Root 2 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] zeros(long count) {
        var out = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 20];
        try (var deflate = new DeflaterOutputStream(out, new Deflater(1), 1 << 16)) {
            for (long i = 0; i < count >> 20; i++) {
                deflate.write(block);
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
