package org.tongban.messaging;

import org.tongban.core.ProblemCode;

/** What can go wrong about notices. */
public enum MessagingProblem implements ProblemCode {
    /** The words {@code template} are missing: a fault of ours. */
    NO_SUCH_TEMPLATE("MESSAGING-0001", Category.INTERNAL),
    TOO_MUCH_ATTACHED("MESSAGING-0002", Category.INVALID);

    private final String code;
    private final Category category;

    MessagingProblem(String code, Category category) {
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
