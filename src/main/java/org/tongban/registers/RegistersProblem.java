package org.tongban.registers;

import org.tongban.core.ProblemCode;

/** What can go wrong with registers. */
public enum RegistersProblem implements ProblemCode {
    /** A record does not fit its register's schema: {@code register}, {@code reasons}. */
    RECORD_INVALID("REGISTERS-0001", Category.INVALID),
    /** A name cannot be reserved: {@code name}, {@code reasons}. */
    NAME_REFUSED("REGISTERS-0002", Category.CONFLICT),
    /** A reservation is gone, expired or another's. */
    RESERVATION_GONE("REGISTERS-0003", Category.CONFLICT),
    /** No serial is left for {@code division}. */
    CODES_EXHAUSTED("REGISTERS-0004", Category.UNAVAILABLE),
    /** No firm has {@code code}. */
    FIRM_UNKNOWN("REGISTERS-0005", Category.NOT_FOUND),
    /** No division has {@code code}. */
    DIVISION_UNKNOWN("REGISTERS-0006", Category.NOT_FOUND),
    /** A search term is longer than {@code longest}. */
    QUERY_TOO_LONG("REGISTERS-0007", Category.INVALID),
    /** Somebody else changed the record meanwhile: {@code register}, {@code key}. */
    RECORD_CHANGED("REGISTERS-0008", Category.CONFLICT),
    /** Nobody in the population register has this id: {@code person}. */
    PERSON_UNKNOWN("REGISTERS-0009", Category.NOT_FOUND),
    /** One holder has {@code most} reservations already. */
    TOO_MANY_RESERVATIONS("REGISTERS-0010", Category.TOO_MANY);

    private final String code;
    private final Category category;

    RegistersProblem(String code, Category category) {
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
