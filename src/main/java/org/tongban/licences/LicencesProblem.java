package org.tongban.licences;

import org.tongban.core.ProblemCode;

/** What can go wrong with licences and papers. */
public enum LicencesProblem implements ProblemCode {
    PAPER_NOT_FOUND("LICENCES-0001", Category.NOT_FOUND),
    LICENCE_NOT_FOUND("LICENCES-0002", Category.NOT_FOUND),
    /** No active pack has a template {@code template}. */
    TEMPLATE_NOT_FOUND("LICENCES-0003", Category.INTERNAL),
    /** {@code characters} cannot be printed with the fonts installed. */
    UNPRINTABLE("LICENCES-0004", Category.INVALID),
    /** The life of a licence knows no way from {@code before} to {@code after}. */
    STATUS_NOT_POSSIBLE("LICENCES-0005", Category.CONFLICT),
    /** A file to be verified that is larger than {@code megabytes}. */
    FILE_TOO_LARGE("LICENCES-0006", Category.TOO_LARGE),
    STATUS_LIST_BROKEN("LICENCES-0007", Category.INVALID),
    NOT_THE_ISSUER("LICENCES-0008", Category.FORBIDDEN),
    /** As many files are being checked as there is room for. */
    VERIFIER_BUSY("LICENCES-0009", Category.UNAVAILABLE);

    private final String code;
    private final Category category;

    LicencesProblem(String code, Category category) {
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
