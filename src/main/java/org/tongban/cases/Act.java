package org.tongban.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.law.Citation;

/**
 * An action with what is said about it.
 *
 * @param reason told to the applicant where the action tells him anything; at most 2,000 characters
 * @param basis articles a refusal rests on
 * @param missing what the applicant is to supply, everything at once
 * @param rightAgency name of the agency in charge, when it is not ours
 */
public record Act(
        Action action,
        String reason,
        List<Citation> basis,
        List<String> missing,
        @Nullable String rightAgency) {

    public static final int REASON_BOUND = 2_000;
    public static final int MISSING_BOUND = 50;

    public Act {
        reason = reason.strip();
        basis = List.copyOf(basis);
        missing = missing.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    public static Act of(Action action) {
        return new Act(action, "", List.of(), List.of(), null);
    }

    public static Act because(Action action, String reason) {
        return new Act(action, reason, List.of(), List.of(), null);
    }
}
