package org.tongban.insight;

import java.util.Arrays;
import java.util.Optional;

/** The five grades of the rating of service (好差评; GB/T 39735), best first. */
public enum Grade {
    /** 非常满意. */
    VERY_SATISFIED(5),
    /** 满意. */
    SATISFIED(4),
    /** 基本满意. */
    SATISFIED_ON_THE_WHOLE(3),
    /** 不满意. */
    DISSATISFIED(2),
    /** 非常不满意. */
    VERY_DISSATISFIED(1);

    private final int stars;

    Grade(int stars) {
        this.stars = stars;
    }

    /** From 5, the best, to 1. */
    public int stars() {
        return stars;
    }

    /** A bad one is looked into and answered, by a deadline. */
    public boolean bad() {
        return stars <= 2;
    }

    public static Optional<Grade> find(int stars) {
        return Arrays.stream(values()).filter(grade -> grade.stars == stars).findFirst();
    }
}
