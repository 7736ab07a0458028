package org.tongban.law;

import org.tongban.core.ProblemCode;

/** What can be wrong with a citation, a calendar or a clock. */
public enum LawProblem implements ProblemCode {
    /** A statute or article that the register does not hold on that day. */
    NO_SUCH_ARTICLE("LAW-0001", Category.NOT_FOUND),
    /** Two versions of one statute are in force on the same day. */
    VERSIONS_OVERLAP("LAW-0002", Category.INVALID),
    /** A data file of law or calendar cannot be read. */
    BAD_SOURCE("LAW-0003", Category.INVALID),
    /** An extension counted in another unit than the term. */
    UNIT_DIFFERS("LAW-0004", Category.INVALID),
    /** An extension approved after the term had run out. */
    EXTENDED_TOO_LATE("LAW-0005", Category.CONFLICT),
    /** A suspension that ends before it begins. */
    SUSPENSION_BACKWARDS("LAW-0006", Category.INVALID),
    /** A term that no clock can read. */
    BAD_TERM("LAW-0007", Category.INVALID),
    /** A clock of office hours at an agency that is never open. */
    NEVER_OPEN("LAW-0008", Category.INVALID);

    private final String code;
    private final Category category;

    LawProblem(String code, Category category) {
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
