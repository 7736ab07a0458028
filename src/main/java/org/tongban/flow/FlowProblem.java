package org.tongban.flow;

import org.tongban.core.ProblemCode;

/** What can go wrong in reading a process (from 0100 the single findings) and in running one. */
public enum FlowProblem implements ProblemCode {
    MODEL_REFUSED("FLOW-0001", Category.INVALID),
    NO_SUCH_WAIT("FLOW-0002", Category.CONFLICT),
    NOT_RUNNING("FLOW-0003", Category.CONFLICT),
    ALREADY_STARTED("FLOW-0004", Category.CONFLICT),
    NO_WAY("FLOW-0005", Category.CONFLICT),
    EXPRESSION_FAILED("FLOW-0006", Category.CONFLICT),
    STUCK("FLOW-0007", Category.CONFLICT),
    ENDLESS("FLOW-0008", Category.CONFLICT),
    BAD_STATE("FLOW-0009", Category.INTERNAL),
    UNKNOWN_CALL("FLOW-0010", Category.INVALID),
    BAD_VARIABLE("FLOW-0011", Category.INVALID),
    NOBODY_WAITS("FLOW-0012", Category.CONFLICT),

    XML_BROKEN("FLOW-0101", Category.INVALID),
    NOT_IN_SUBSET("FLOW-0102", Category.INVALID),
    ATTRIBUTE_NOT_IN_SUBSET("FLOW-0103", Category.INVALID),
    MISPLACED("FLOW-0104", Category.INVALID),
    BAD_EXPRESSION("FLOW-0105", Category.INVALID),
    BAD_TIMER("FLOW-0106", Category.INVALID),
    NO_START("FLOW-0107", Category.INVALID),
    UNREACHABLE("FLOW-0108", Category.INVALID),
    NO_WAY_TO_END("FLOW-0109", Category.INVALID),
    DANGLING("FLOW-0110", Category.INVALID),
    DUPLICATE_ID("FLOW-0111", Category.INVALID),
    MISSING_ID("FLOW-0112", Category.INVALID),
    MISSING_CONDITION("FLOW-0113", Category.INVALID),
    MAY_FIND_NO_WAY("FLOW-0114", Category.INVALID),
    NO_PROCESS("FLOW-0115", Category.INVALID),
    CALLS_ITSELF("FLOW-0116", Category.INVALID),
    DRAWN_ONLY("FLOW-0117", Category.INVALID),
    LOST_BY_PARSER("FLOW-0118", Category.INTERNAL);

    private final String code;
    private final Category category;

    FlowProblem(String code, Category category) {
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
