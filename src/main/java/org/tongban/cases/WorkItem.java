package org.tongban.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Role;

/**
 * Work offered to officers at one step of one case.
 *
 * @param waitId number of the wait in the process state
 * @param officer who claimed it
 */
public record WorkItem(
        UUID caseId,
        int waitId,
        String node,
        Role role,
        String agency,
        String region,
        @Nullable UUID officer,
        @Nullable String officerName,
        Instant offered) {}
