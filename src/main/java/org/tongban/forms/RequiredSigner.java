package org.tongban.forms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;

/**
 * Somebody who must sign.
 *
 * @param place in the list, from 1
 * @param roles in what roles
 * @param onBehalfOf firm he signs for; empty when for himself
 * @param signedAt machine time; null while he has not signed
 * @param remindedAt when he was last reminded
 */
public record RequiredSigner(
        int place,
        String name,
        List<Bilingual> roles,
        String onBehalfOf,
        @Nullable Instant signedAt,
        @Nullable Instant remindedAt) {

    public boolean hasSigned() {
        return signedAt != null;
    }
}
