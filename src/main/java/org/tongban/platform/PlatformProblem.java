package org.tongban.platform;

import org.tongban.core.ProblemCode;

/** What can go wrong under every module. */
public enum PlatformProblem implements ProblemCode {
    /** A pack is refused: {@code file}, {@code line}, {@code reason}. */
    PACK_REFUSED("PLATFORM-0001", Category.INVALID),
    DATA_DIRECTORY_IN_USE("PLATFORM-0002", Category.UNAVAILABLE),
    DATABASE_NOT_STARTED("PLATFORM-0003", Category.UNAVAILABLE),
    SECRET_MISSING("PLATFORM-0004", Category.UNAVAILABLE),
    CLOCK_NOT_SETTABLE("PLATFORM-0005", Category.FORBIDDEN),
    CLOCK_OUT_OF_RANGE("PLATFORM-0006", Category.INVALID),
    /** Production does not know whose installation it is: {@code settings}, the names of those that are missing. */
    CITY_MISSING("PLATFORM-0007", Category.UNAVAILABLE),
    UPLOAD_TOO_LARGE("PLATFORM-0020", Category.TOO_LARGE),
    /** The token of a form is missing or old: the session has ended, or another site sent it. */
    FORM_EXPIRED("PLATFORM-0021", Category.FORBIDDEN),
    TOO_MANY_REQUESTS("PLATFORM-0022", Category.TOO_MANY);

    private final String code;
    private final Category category;

    PlatformProblem(String code, Category category) {
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
