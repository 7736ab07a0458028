package org.tongban.licences.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tongban.licences.LicenceIdentifier;

/**
 * The address in the code of a print. Only the identifier in it is used: whose site it names is the
 * printer's choice, the register is ours.
 */
public record PrintedAddress(String identifier) {

    private static final Pattern SHAPE = Pattern.compile("https?://[^/\\s]{1,253}/(?:[^\\s]{0,100}/)?v/([0-9A-Z.]{10,100})");

    public static Optional<PrintedAddress> of(String code) {
        var match = SHAPE.matcher(code);
        return match.matches() && LicenceIdentifier.isValid(match.group(1))
                ? Optional.of(new PrintedAddress(match.group(1)))
                : Optional.empty();
    }
}
