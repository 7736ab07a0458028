package org.tongban.licences;

import java.util.regex.Pattern;
import org.tongban.core.CreditCode;

/**
 * Identifier of an electronic licence, GB/T 36904-2018: {@code 1.2.156.3005.2.} type (21) {@code .}
 * issuer (18) {@code .} serial {@code .} version (3) {@code .} check (ISO 7064, MOD 37,36 over the
 * parts without dots).
 */
public final class LicenceIdentifier {

    private static final String ROOT = "1.2.156.3005.2.";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Pattern SHAPE =
            Pattern.compile(
                    "1\\.2\\.156\\.3005\\.2\\.([0-9A-Z]{21})\\.([0-9A-Z]{18})\\.([0-9A-Z]{1,20})\\.([0-9]{3})\\.([0-9A-Z])");

    private LicenceIdentifier() {}

    public static String make(String type, String issuer, String serial, int version) {
        String last = "%03d".formatted(version);
        char check = check(type + issuer + serial + last);
        return ROOT + String.join(".", type, issuer, serial, last, String.valueOf(check));
    }

    public static boolean isValid(String identifier) {
        var parts = SHAPE.matcher(identifier);
        return parts.matches()
                && check(parts.group(1) + parts.group(2) + parts.group(3) + parts.group(4))
                        == parts.group(5).charAt(0);
    }

    /**
     * The issuer's unified social credit code. An agency that has only a local code gets one of the
     * division in which the type is defined.
     */
    public static String issuerOf(String type, String agency) {
        return agency.length() == 18
                ? agency
                : CreditCode.issue(
                        "11",
                        type.substring(2, 8),
                        "MB" + ("000000" + agency).substring(agency.length()));
    }

    /** Whether a sound identifier names this agency as its issuer. */
    public static boolean isIssuedBy(String identifier, String agency) {
        var parts = SHAPE.matcher(identifier);
        return isValid(identifier)
                && parts.matches()
                && parts.group(2).equals(issuerOf(parts.group(1), agency));
    }

    /** ISO 7064, MOD 37,36. */
    private static char check(String body) {
        int product = 36;
        for (char c : body.toCharArray()) {
            int sum = (product + ALPHABET.indexOf(c)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHABET.charAt((37 - product) % 36);
    }
}
