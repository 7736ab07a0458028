package org.tongban.core;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Resident identity number, GB 11643-1999: six digits of division, birthday, three of order, one
 * check.
 */
public final class ResidentNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ResidentNumber() {}

    public static boolean isValid(String number) {
        if (!number.matches("[1-9][0-9]{16}[0-9X]")
                || number.charAt(17) != check(number.substring(0, 17))) {
            return false;
        }
        try {
            birthday(number);
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    public static LocalDate birthday(String number) {
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }

    /** The check character of the first seventeen. */
    public static char check(String body) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** First and last character only: {@code 1****************X}. */
    public static String masked(String number) {
        return number.length() < 3
                ? "*".repeat(number.length())
                : number.charAt(0)
                        + "*".repeat(number.length() - 2)
                        + number.charAt(number.length() - 1);
    }
}
