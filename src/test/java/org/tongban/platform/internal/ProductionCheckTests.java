package org.tongban.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Production knows its own secret and whose installation it is, or does not start; no city is built in. */
class ProductionCheckTests {

    private static final Map<String, Object> SECRET = Map.of("tongban.secret", "0123456789abcdefghijklmnopqrstuvwxyz");

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void everyMissingSettingIsNamedAtOnce() {
        set("own", SECRET);
        set("city", Map.of("tongban.city.name.zh", "某市", "tongban.city.name.en", " "));

        assertThatThrownBy(() -> ProductionCheck.check(environment))
                .hasMessageStartingWith("PLATFORM-0007")
                .hasMessageContaining("tongban.city.name.en, tongban.city.short-name.zh")
                .hasMessageContaining("tongban.cases.court.en")
                .hasMessageNotContaining("tongban.city.name.zh");
    }

    @Test
    void theSecretIsAskedForFirst() {
        assertThatThrownBy(() -> ProductionCheck.check(environment)).hasMessageStartingWith("PLATFORM-0004");
    }

    @Test
    void aDemonstrationBringsItsCityAndProductionDoesNot() {
        set("own", SECRET);
        read();
        assertThat(environment.getProperty("tongban.city.name.zh")).isNull();

        set("mode", Map.of("tongban.mode", "demo", "tongban.cases.number-prefix", "OWN"));
        read();
        assertThat(environment.getProperty("tongban.city.name.zh")).isNotBlank();
        assertThat(environment.getProperty("tongban.cases.number-prefix")).isEqualTo("OWN");
        assertThatCode(() -> ProductionCheck.check(environment)).doesNotThrowAnyException();

        set("mode", Map.of("tongban.mode", "production"));
        assertThatCode(() -> ProductionCheck.check(environment)).doesNotThrowAnyException();
    }

    private void read() {
        new DemonstrationSettings().postProcessEnvironment(environment, new SpringApplication());
    }

    private void set(String name, Map<String, Object> values) {
        environment.getPropertySources().remove(name);
        environment.getPropertySources().addFirst(new MapPropertySource(name, values));
    }
}
