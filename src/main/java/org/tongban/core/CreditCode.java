package org.tongban.core;

/**
 * Unified social credit code of an organisation, GB 32100-2015; positions 9 to 17 are an
 * organisation code, GB 11714.
 */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
    };
    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /**
     * Whether both check characters are right. Some codes in real use fail: entered ones warn,
     * issued ones must pass.
     */
    public static boolean isValid(String code) {
        if (code.length() != 18 || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return false;
        }
        return code.charAt(17) == check(code.substring(0, 17))
                && code.charAt(16) == organisationCheck(code.substring(8, 16));
    }

    /**
     * A code we issue.
     *
     * @param registrar two characters: registering department and kind, for example {@code 91} for
     *     firms
     * @param division six digits
     * @param serial eight characters of the district's allocated range
     */
    public static String issue(String registrar, String division, String serial) {
        String body = registrar + division + serial + organisationCheck(serial);
        return body + check(body);
    }

    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String serial) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += ORGANISATION_ALPHABET.indexOf(serial.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
