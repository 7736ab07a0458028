package org.tongban.seals;

import org.tongban.core.ProblemCode;

/** What can go wrong with keys and seals. */
public enum SealsProblem implements ProblemCode {
    /** The officer's role may not use the seal of {@code agency}. */
    SEAL_NOT_ALLOWED("SEALS-0001", Category.FORBIDDEN),
    /** Kept keys do not open with {@code tongban.secret}. */
    SECRET_WRONG("SEALS-0002", Category.UNAVAILABLE),
    /** A person may sign only after his identity number was checked. */
    NOT_VERIFIED("SEALS-0003", Category.FORBIDDEN),
    /** A trust list that cannot be read or is not signed by its own root. */
    TRUST_LIST_BROKEN("SEALS-0004", Category.INVALID),
    KEY_NOT_FOUND("SEALS-0005", Category.NOT_FOUND),
    /** An encrypted row was altered, moved, or written under another secret. */
    ROW_ALTERED("SEALS-0006", Category.INTERNAL);

    private final String code;
    private final Category category;

    SealsProblem(String code, Category category) {
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
