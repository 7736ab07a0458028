package org.tongban.law;

/** How a clock stands. */
public enum Light {
    ON_TIME,
    NEAR,
    OVERDUE
}
