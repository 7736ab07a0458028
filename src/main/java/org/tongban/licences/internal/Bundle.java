package org.tongban.licences.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.tongban.seals.Trust;

/** Trust list and status list in one file, each with its own signature. */
@Component
public class Bundle {

    private final Trust trust;
    private final StatusLists statuses;

    Bundle(Trust trust, StatusLists statuses) {
        this.trust = trust;
        this.statuses = statuses;
    }

    /** JSON: {@code {"trust": …, "status": …}}. */
    public byte[] bytes() {
        var both = new ByteArrayOutputStream();
        both.writeBytes("{\"trust\":".getBytes(StandardCharsets.US_ASCII));
        both.writeBytes(trust.listBytes());
        both.writeBytes(",\"status\":".getBytes(StandardCharsets.US_ASCII));
        both.writeBytes(statuses.bytes());
        both.write('}');
        return both.toByteArray();
    }
}
