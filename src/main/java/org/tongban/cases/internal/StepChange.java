package org.tongban.cases.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseFile;
import org.tongban.cases.Submission;
import tools.jackson.databind.JsonNode;

/**
 * One step of a case, worked out and ready to be stored.
 *
 * @param before as it was seen; the step is stored only if it is still so
 * @param done the work that this step did, if an officer did it
 * @param revision the application that this step brought, if the applicant did it
 */
record StepChange(
        CaseFile before,
        CaseFile after,
        @Nullable Done done,
        @Nullable Revision revision,
        WorkChange work,
        Record record) {

    /** Work that was done. */
    record Done(int waitId, UUID officer, String officerName, String outcome) {}

    /** A further version of the application. */
    record Revision(
            JsonNode data,
            String digest,
            List<UUID> files,
            Submission.@Nullable DraftReference draft) {}
}
