package org.tongban.core;

/** Problems that any module can meet. */
public enum CoreProblem implements ProblemCode {
    NOT_SIGNED_IN("CORE-0001", Category.UNAUTHENTICATED),
    NOT_ALLOWED("CORE-0002", Category.FORBIDDEN),
    NOT_FOUND("CORE-0003", Category.NOT_FOUND),
    BAD_INPUT("CORE-0004", Category.INVALID),
    BAD_PAGE_KEY("CORE-0005", Category.INVALID),
    UNEXPECTED("CORE-0006", Category.INTERNAL);

    private final String code;
    private final Category category;

    CoreProblem(String code, Category category) {
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
