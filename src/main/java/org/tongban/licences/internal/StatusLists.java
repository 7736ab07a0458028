package org.tongban.licences.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.tongban.licences.LicenceStatus;
import org.tongban.licences.LicencesProblem;
import org.tongban.licences.StatusList;
import org.tongban.seals.SignedJson;
import org.tongban.seals.Trust;
import org.tongban.seals.TrustList;
import tools.jackson.databind.JsonNode;

/** Writes and reads status lists; the written one is kept for ten seconds. */
@Component
public class StatusLists {

    private static final String TYPE = "tongban-status-list+json";
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration LIFE = Duration.ofDays(1);
    private static final int LARGEST = 64 * 1024 * 1024;

    private final LicenceStore store;
    private final Trust trust;
    private final Clock clock;
    private volatile @Nullable Made made;

    private record Made(Instant at, byte[] bytes) {}

    StatusLists(LicenceStore store, Trust trust, @Qualifier("machineClock") Clock clock) {
        this.store = store;
        this.trust = trust;
        this.clock = clock;
    }

    /** As published. */
    public byte[] bytes() {
        Instant now = clock.instant();
        Made kept = made;
        if (kept == null || kept.at().plus(FRESH).isBefore(now)) {
            kept = new Made(now, write(now.truncatedTo(ChronoUnit.SECONDS)));
            made = kept;
        }
        return kept.bytes().clone();
    }

    /** The next one asked for is made anew. */
    public void forget() {
        made = null;
    }

    private byte[] write(Instant moment) {
        long count = store.statusCount();
        byte[] nibbles = new byte[(int) ((count + 1) / 2)];
        store.listNotValid()
                .forEach(
                        (index, status) ->
                                nibbles[(int) (index / 2)] |=
                                        (byte) (index % 2 == 0 ? status.code() : status.code() << 4));
        Map<String, Object> meanings = new LinkedHashMap<>();
        for (LicenceStatus status : LicenceStatus.values()) {
            meanings.put(String.valueOf(status.code()), status.name());
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("version", 1);
        payload.put("asOf", moment.toString());
        payload.put("nextUpdate", moment.plus(LIFE).toString());
        payload.put("count", count);
        payload.put("bits", 4);
        payload.put("meanings", meanings);
        payload.put("lst", Base64.getUrlEncoder().withoutPadding().encodeToString(deflate(nibbles)));
        return SignedJson.sign(payload, TYPE, trust.listSigner());
    }

    public static StatusList read(byte[] json, TrustList trust) {
        JsonNode payload = SignedJson.peek(json);
        if (payload == null || !SignedJson.isSignedBy(json, TYPE, trust.root().getPublicKey())) {
            throw LicencesProblem.STATUS_LIST_BROKEN.with();
        }
        try {
            return new StatusList(
                    Instant.parse(payload.path("asOf").asString("")),
                    Instant.parse(payload.path("nextUpdate").asString("")),
                    payload.path("count").asLong(0),
                    inflate(Base64.getUrlDecoder().decode(payload.path("lst").asString(""))));
        } catch (DateTimeParseException | IllegalArgumentException | IOException broken) {
            throw LicencesProblem.STATUS_LIST_BROKEN.with().causedBy(broken);
        }
    }

    private static byte[] deflate(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] inflate(byte[] bytes) throws IOException {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(LARGEST);
        }
    }
}
