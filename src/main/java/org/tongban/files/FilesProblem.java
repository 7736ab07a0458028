package org.tongban.files;

import org.tongban.core.ProblemCode;

/** What can be wrong with a file. */
public enum FilesProblem implements ProblemCode {
    TOO_LARGE("FILES-0001", Category.TOO_LARGE),
    EMPTY("FILES-0002", Category.INVALID),
    KIND_NOT_ACCEPTED("FILES-0003", Category.INVALID),
    DISGUISED("FILES-0004", Category.INVALID),
    PDF_ENCRYPTED("FILES-0005", Category.INVALID),
    PDF_ACTIVE("FILES-0006", Category.INVALID),
    UNREADABLE("FILES-0007", Category.INVALID),
    TOO_MANY_PIXELS("FILES-0008", Category.INVALID),
    MIXED("FILES-0009", Category.INVALID),
    NOT_FOUND("FILES-0010", Category.NOT_FOUND),
    NO_PREVIEW("FILES-0011", Category.NOT_FOUND),
    NAME_BAD("FILES-0012", Category.INVALID),
    TOO_MANY_PAGES("FILES-0013", Category.INVALID),
    TOO_MANY_LOOSE("FILES-0014", Category.TOO_MANY);

    private final String code;
    private final Category category;

    FilesProblem(String code, Category category) {
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
