package org.tongban.seals;

import org.tongban.platform.PlatformProblem;
import org.tongban.platform.TongbanSettings;

/** The secret under which all keys are kept: {@code tongban.secret}. */
public final class InstallationSecret {

    /** Everyone knows it, so it keeps nothing secret; production refuses it. */
    static final String DEMONSTRATION = "tongban-demonstration-secret-that-protects-nothing";

    private static final int SHORTEST = 32;

    private InstallationSecret() {}

    /** The secret to use; refuses to go on in production with a missing, short or known one. */
    public static String of(TongbanSettings settings) {
        String secret = settings.secret().strip();
        if (settings.demo()) {
            return secret.isEmpty() ? DEMONSTRATION : secret;
        }
        if (secret.length() < SHORTEST || secret.equals(DEMONSTRATION)) {
            throw PlatformProblem.SECRET_MISSING.with();
        }
        return secret;
    }
}
