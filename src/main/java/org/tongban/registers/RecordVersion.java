package org.tongban.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One version of a record: what was true in a span of days, as we knew it in a span of time.
 *
 * @param key by the register's definition; a keyed hash where the key is of high sensitivity
 * @param validTo day from which it was no longer so; {@link LocalDate#MAX} while it is
 * @param knownTo when we learnt better; {@link Instant#MAX} until then
 * @param data without the fields of high sensitivity
 * @param source for example {@code case:<id>}, {@code pack:demo-district}
 */
public record RecordVersion(
        String register,
        UUID versionId,
        UUID recordId,
        String key,
        LocalDate validFrom,
        LocalDate validTo,
        Instant knownFrom,
        Instant knownTo,
        JsonNode data,
        String source) {}
