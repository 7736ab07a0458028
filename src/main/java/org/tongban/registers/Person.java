package org.tongban.registers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the population register, his number masked.
 *
 * @param id of the record
 * @param officeBan until when he may not be a director, supervisor or manager (Company Law 2023,
 *     art. 178); null when he may
 */
public record Person(
        UUID id,
        String name,
        String maskedNumber,
        LocalDate birthday,
        String division,
        @Nullable LocalDate officeBan,
        String source,
        LocalDate since) {}
