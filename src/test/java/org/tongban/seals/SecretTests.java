package org.tongban.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.platform.Mode;
import org.tongban.platform.TongbanSettings;

/** Production keeps its keys under a secret of its own, or does not start. */
class SecretTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "short", "1234567890123456789012345678901", InstallationSecret.DEMONSTRATION})
    void productionRefusesAMissingShortOrKnownSecret(String secret) {
        assertThatThrownBy(() -> InstallationSecret.of(settings(Mode.PRODUCTION, secret))).hasMessageStartingWith("PLATFORM-0004");
    }

    @Test
    void productionTakesALongOne() {
        String secret = "x".repeat(31) + "y";
        assertThat(InstallationSecret.of(settings(Mode.PRODUCTION, secret))).isEqualTo(secret);
    }

    @Test
    void aDemonstrationBringsItsOwn() {
        assertThat(InstallationSecret.of(settings(Mode.DEMO, ""))).isNotEmpty();
    }

    private static TongbanSettings settings(Mode mode, String secret) {
        return new TongbanSettings(mode, Path.of("data"), ZoneId.of("Asia/Shanghai"), secret, null);
    }
}
