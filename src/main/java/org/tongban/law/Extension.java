package org.tongban.law;

import java.time.Instant;

/**
 * More time, approved before the term ran out, with a reason that is told to the applicant.
 *
 * @param by in the unit of the term
 */
public record Extension(Term by, Citation ground, String reason, Instant approvedAt) {}
