package org.tongban.platform.internal.postgres;

import org.tongban.core.ProblemCode;

/**
 * What can stop Tongban's own PostgreSQL from starting; each sentence says what the operator does
 * next.
 */
public enum PostgresProblem implements ProblemCode {
    DIRECTORY_IN_USE("POSTGRES-0001", Category.CONFLICT),
    OTHER_MAJOR_VERSION("POSTGRES-0002", Category.CONFLICT),
    NOT_A_DATABASE_FOLDER("POSTGRES-0003", Category.CONFLICT),
    PASSWORD_FILE_MISSING("POSTGRES-0004", Category.CONFLICT),
    NO_BINARIES("POSTGRES-0005", Category.UNAVAILABLE),
    BINARIES_ALTERED("POSTGRES-0006", Category.INTERNAL),
    CANNOT_LEAVE_ROOT("POSTGRES-0007", Category.UNAVAILABLE),
    FOLDER_CLOSED_TO_USER("POSTGRES-0008", Category.UNAVAILABLE),
    MAKING_FAILED("POSTGRES-0009", Category.INTERNAL),
    START_FAILED("POSTGRES-0010", Category.INTERNAL),
    FOLDER_NOT_WRITABLE("POSTGRES-0011", Category.UNAVAILABLE),
    FOREIGN_POSTMASTER("POSTGRES-0012", Category.CONFLICT),
    NOT_OWNER("POSTGRES-0013", Category.UNAVAILABLE),
    NOT_RUNNING("POSTGRES-0014", Category.UNAVAILABLE);

    private final String code;
    private final Category category;

    PostgresProblem(String code, Category category) {
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
