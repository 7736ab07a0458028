package org.tongban.forms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An application that waits for somebody's signature. */
public record PendingSignature(
        UUID draft,
        Words itemTitle,
        String heading,
        String authorName,
        List<Words> roles,
        Instant frozenAt,
        Instant keepUntil) {}
