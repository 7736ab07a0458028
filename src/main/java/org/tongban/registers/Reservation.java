package org.tongban.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name kept for one applicant (Decree 734, art. 18).
 *
 * @param holder who reserved it, {@link org.tongban.core.Actor#reference()}
 * @param lastDay the last day on which an application may use it
 * @param caseId the case that uses it; it does not expire while that runs
 */
public record Reservation(
        UUID id,
        String name,
        String holder,
        Instant since,
        LocalDate lastDay,
        @Nullable UUID caseId) {}
