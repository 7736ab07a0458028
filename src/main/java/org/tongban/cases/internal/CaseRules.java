package org.tongban.cases.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Assurance;
import org.tongban.law.DeadlineRule;
import org.tongban.law.Deadlines;
import org.tongban.law.Term;

/**
 * What a case needs to know of its service item, in the version it began with.
 *
 * @param acceptance how long the agency may take to accept (Administrative Licensing Law, art. 32)
 * @param promise the item's promised time to decide, counted from acceptance
 * @param statutory the law's time to decide
 * @param extension how much more the head of the agency may approve; null for none
 * @param correction how long the applicant has to supply what is missing
 * @param oneOfficer whether examining and approving may be one person (审核合一)
 * @param numberPrefix of case numbers
 */
public record CaseRules(
        String itemCode,
        int itemVersion,
        String agency,
        String region,
        String process,
        Assurance assurance,
        DeadlineRule acceptance,
        DeadlineRule promise,
        DeadlineRule statutory,
        @Nullable Term extension,
        Term correction,
        boolean oneOfficer,
        String numberPrefix,
        Deadlines deadlines) {

    public Optional<Term> findExtension() {
        return Optional.ofNullable(extension);
    }
}
