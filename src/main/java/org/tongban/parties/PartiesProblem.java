package org.tongban.parties;

import org.tongban.core.ProblemCode;

/** What can go wrong about who may act. */
public enum PartiesProblem implements ProblemCode {
    WRONG_PASSWORD("PARTIES-0001", Category.INVALID),
    /** {@code minutes} to wait. */
    TOO_MANY_ATTEMPTS("PARTIES-0002", Category.TOO_MANY),
    LOGIN_TAKEN("PARTIES-0003", Category.CONFLICT),
    BAD_LOGIN("PARTIES-0004", Category.INVALID),
    BAD_NAME("PARTIES-0005", Category.INVALID),
    WEAK_PASSWORD("PARTIES-0006", Category.INVALID),
    BAD_MAIL("PARTIES-0007", Category.INVALID),
    BAD_PHONE("PARTIES-0008", Category.INVALID),
    BAD_NUMBER("PARTIES-0009", Category.INVALID),
    NUMBER_DIFFERS("PARTIES-0010", Category.INVALID),
    NUMBER_TAKEN("PARTIES-0011", Category.CONFLICT),
    CHECK_UNAVAILABLE("PARTIES-0012", Category.UNAVAILABLE),
    FACE_DIFFERS("PARTIES-0013", Category.INVALID),
    /** {@code firm} for which nobody gave the right to act. */
    NO_MANDATE("PARTIES-0014", Category.FORBIDDEN),
    ASSURANCE_NEEDED("PARTIES-0015", Category.FORBIDDEN),
    LAST_ADMINISTRATOR("PARTIES-0016", Category.CONFLICT),
    PASSWORDS_DIFFER("PARTIES-0017", Category.INVALID),
    FORM_TOO_OLD("PARTIES-0018", Category.FORBIDDEN),
    NUMBER_FIRST("PARTIES-0019", Category.CONFLICT),
    UNKNOWN_AGENCY("PARTIES-0020", Category.INVALID);

    private final String code;
    private final Category category;

    PartiesProblem(String code, Category category) {
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
