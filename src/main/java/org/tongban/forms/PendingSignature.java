package org.tongban.forms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tongban.core.Bilingual;

/** An application that waits for somebody's signature. */
public record PendingSignature(
        UUID draft,
        Bilingual itemTitle,
        String heading,
        String authorName,
        List<Bilingual> roles,
        Instant frozenAt,
        Instant keepUntil) {}
