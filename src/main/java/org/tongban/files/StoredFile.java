package org.tongban.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as somebody handed it in.
 *
 * @param sha256 lower-case hexadecimal
 * @param pages pages that can be previewed; 1 for a picture
 * @param owner reference of the actor who stored it
 * @param holder what holds it; null while loose
 * @param expiresAt when a loose file goes; null once bound
 */
public record StoredFile(
        UUID id,
        String sha256,
        long size,
        FileKind kind,
        String name,
        int pages,
        String owner,
        @Nullable String holder,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    public boolean isLoose() {
        return holder == null;
    }
}
