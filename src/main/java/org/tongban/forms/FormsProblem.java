package org.tongban.forms;

import org.tongban.core.ProblemCode;

/** What can be wrong with a draft, an answer, a signature. */
public enum FormsProblem implements ProblemCode {
    DRAFT_NOT_FOUND("FORMS-0001", Category.NOT_FOUND),
    DRAFT_CLOSED("FORMS-0002", Category.CONFLICT),
    DRAFT_CHANGED("FORMS-0003", Category.CONFLICT),
    NOT_COMPLETE("FORMS-0004", Category.INVALID),
    NOT_FROZEN("FORMS-0005", Category.CONFLICT),
    NOT_ALL_SIGNED("FORMS-0006", Category.CONFLICT),
    NOT_A_SIGNER("FORMS-0007", Category.FORBIDDEN),
    ALREADY_SIGNED("FORMS-0008", Category.CONFLICT),
    DIGEST_DIFFERS("FORMS-0009", Category.CONFLICT),
    ASSURANCE_TOO_LOW("FORMS-0010", Category.FORBIDDEN),
    ITEM_NOT_FOUND("FORMS-0011", Category.NOT_FOUND),
    FIELD_UNKNOWN("FORMS-0012", Category.INVALID),
    TOO_MUCH("FORMS-0013", Category.TOO_LARGE),
    REMINDED_LATELY("FORMS-0014", Category.TOO_MANY),
    TEMPLATE_NOT_THERE("FORMS-0015", Category.UNAVAILABLE),
    TOO_MANY_DRAFTS("FORMS-0016", Category.TOO_MANY),
    SIGNING_NOT_THERE("FORMS-0017", Category.UNAVAILABLE),

    // One answer
    MISSING("FORMS-0101", Category.INVALID),
    TOO_LONG("FORMS-0102", Category.INVALID),
    TOO_SHORT("FORMS-0103", Category.INVALID),
    NOT_A_NUMBER("FORMS-0104", Category.INVALID),
    TOO_SMALL("FORMS-0105", Category.INVALID),
    TOO_BIG("FORMS-0106", Category.INVALID),
    TOO_FINE("FORMS-0107", Category.INVALID),
    NOT_A_DATE("FORMS-0108", Category.INVALID),
    NOT_A_CHOICE("FORMS-0109", Category.INVALID),
    WRONG_FORM("FORMS-0110", Category.INVALID),
    CHARACTER_NOT_ALLOWED("FORMS-0111", Category.INVALID),
    TOO_MANY_ROWS("FORMS-0112", Category.INVALID),
    TOO_FEW_ROWS("FORMS-0113", Category.INVALID),
    NOT_CONFIRMED("FORMS-0114", Category.INVALID),
    MATERIAL_MISSING("FORMS-0115", Category.INVALID),
    /** Made from answers that have changed since. */
    MATERIAL_STALE("FORMS-0116", Category.INVALID),

    // Answers together, by named rules
    SUM_SHORT("FORMS-0201", Category.INVALID),
    SUM_OVER("FORMS-0202", Category.INVALID),
    PAID_TOO_LATE("FORMS-0203", Category.INVALID),
    IN_THE_FUTURE("FORMS-0204", Category.INVALID),
    IN_THE_PAST("FORMS-0205", Category.INVALID),
    RESIDENT_NUMBER_WRONG("FORMS-0206", Category.INVALID),
    CREDIT_CODE_DOUBTFUL("FORMS-0207", Category.INVALID),
    TWICE("FORMS-0208", Category.INVALID),
    CONTRIBUTIONS_DIFFER("FORMS-0209", Category.INVALID),
    NAME_NOT_RESERVED("FORMS-0210", Category.INVALID),
    SUPERVISOR_IS_REPRESENTATIVE("FORMS-0211", Category.INVALID),
    NOT_OF_AGE("FORMS-0212", Category.INVALID),
    DIVISION_OUTSIDE("FORMS-0213", Category.INVALID),
    DIVISION_NOT_WHOLE("FORMS-0214", Category.INVALID),
    SCOPE_UNKNOWN("FORMS-0215", Category.INVALID),
    CHANGED_ELSEWHERE("FORMS-0301", Category.CONFLICT),
    OVERWRITTEN("FORMS-0302", Category.CONFLICT);

    private final String code;
    private final Category category;

    FormsProblem(String code, Category category) {
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
