package org.tongban.cases;

import org.tongban.core.ProblemCode;

/** What can go wrong with a case. */
public enum CaseProblem implements ProblemCode {
    NO_SUCH_CASE("CASES-0001", Category.NOT_FOUND),
    /** Somebody else was first: {@code who}, {@code action}. */
    CHANGED_MEANWHILE("CASES-0002", Category.CONFLICT),
    WORK_GONE("CASES-0003", Category.CONFLICT),
    NOT_YOUR_WORK("CASES-0004", Category.FORBIDDEN),
    CLAIMED_BY_OTHER("CASES-0005", Category.CONFLICT),
    SAME_PERSON("CASES-0006", Category.FORBIDDEN),
    ACTION_NOT_OFFERED("CASES-0007", Category.INVALID),
    REASON_MISSING("CASES-0008", Category.INVALID),
    BASIS_MISSING("CASES-0009", Category.INVALID),
    NOTHING_LISTED("CASES-0010", Category.INVALID),
    AGENCY_MISSING("CASES-0011", Category.INVALID),
    TEXT_TOO_LONG("CASES-0012", Category.INVALID),
    NOT_WITHDRAWABLE("CASES-0013", Category.CONFLICT),
    NOT_AWAITED("CASES-0014", Category.CONFLICT),
    KEY_MISSING("CASES-0015", Category.INVALID),
    KEY_OF_OTHER("CASES-0016", Category.CONFLICT),
    ITEM_NOT_ONLINE("CASES-0017", Category.INVALID),
    ASSURANCE_TOO_LOW("CASES-0018", Category.FORBIDDEN),
    OUTCOME_UNKNOWN("CASES-0019", Category.INTERNAL),
    NOT_EXTENDABLE("CASES-0020", Category.CONFLICT),
    /** Signed for one applicant, handed in for another: {@code applicant}. */
    APPLICANT_DIFFERS("CASES-0021", Category.CONFLICT);

    private final String code;
    private final Category category;

    CaseProblem(String code, Category category) {
        this.code = code;
        this.category = category;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Category category() {
        return category;
    }
}
