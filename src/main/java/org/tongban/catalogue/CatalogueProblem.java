package org.tongban.catalogue;

import org.tongban.core.ProblemCode;

/** What can be wrong when something is looked for in the catalogue. */
public enum CatalogueProblem implements ProblemCode {
    NO_SUCH_ITEM("CATALOGUE-0001", Category.NOT_FOUND),
    NO_SUCH_VERSION("CATALOGUE-0002", Category.NOT_FOUND),
    NO_SUCH_TOPIC("CATALOGUE-0003", Category.NOT_FOUND),
    /** Life events, audiences, agencies and sizes of a page have bounds. */
    BAD_QUERY("CATALOGUE-0004", Category.INVALID);

    private final String code;
    private final Category category;

    CatalogueProblem(String code, Category category) {
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
