package org.tongban.core;

/** Division codes as a tree: province 2, city 4, county 6, township 9, village 12 digits. */
public final class Region {

    private Region() {}

    /**
     * Whether {@code inner} is {@code outer} or lies below it; trailing zero pairs of six-digit
     * codes are levels left out.
     */
    public static boolean contains(String outer, String inner) {
        return inner.startsWith(significant(outer));
    }

    /** {@code 510000} → {@code 51}, {@code 990101} stays. */
    public static String significant(String code) {
        if (code.length() != 6) {
            return code;
        }
        if (code.endsWith("0000")) {
            return code.substring(0, 2);
        }
        return code.endsWith("00") ? code.substring(0, 4) : code;
    }
}
