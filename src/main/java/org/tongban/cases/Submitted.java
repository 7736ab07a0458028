package org.tongban.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * The answer to a submission.
 *
 * @param repeated whether the same key had made this case before
 */
public record Submitted(UUID caseId, String number, Instant at, boolean repeated) {}
