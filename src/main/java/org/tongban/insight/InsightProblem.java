package org.tongban.insight;

import org.tongban.core.ProblemCode;

/** What can go wrong with a rating. */
public enum InsightProblem implements ProblemCode {
    /** The matter has not ended: {@code number}. */
    NOT_ENDED("INSIGHT-0001", Category.CONFLICT),
    GRADE_MISSING("INSIGHT-0002", Category.INVALID),
    /** {@code bound} characters at most. */
    TEXT_TOO_LONG("INSIGHT-0003", Category.INVALID),
    NOT_RATED("INSIGHT-0004", Category.CONFLICT),
    SUPPLEMENTED_ALREADY("INSIGHT-0005", Category.CONFLICT),
    TEXT_MISSING("INSIGHT-0006", Category.INVALID),
    NO_SUCH_RATING("INSIGHT-0007", Category.NOT_FOUND),
    ANSWERED_ALREADY("INSIGHT-0008", Category.CONFLICT),
    /** Whoever handled the case does not answer for himself. */
    HANDLED_IT_HIMSELF("INSIGHT-0009", Category.FORBIDDEN);

    private final String code;
    private final Category category;

    InsightProblem(String code, Category category) {
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
