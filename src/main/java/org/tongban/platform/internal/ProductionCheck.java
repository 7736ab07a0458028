package org.tongban.platform.internal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tongban.platform.Mode;
import org.tongban.platform.PlatformProblem;

/**
 * Production opens only with a secret of its own and knowing whose installation it is; said before
 * PostgreSQL or anything else is touched.
 */
@Component
class ProductionCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final int SHORTEST = 32;
    private static final int FEWEST_DIFFERENT = 10;

    /** What pages, papers and case numbers say of the city and its courts; nobody else can know it. */
    private static final List<String> OF_THE_CITY =
            List.of(
                    "tongban.city.name.zh",
                    "tongban.city.name.en",
                    "tongban.city.short-name.zh",
                    "tongban.city.short-name.en",
                    "tongban.city.address.zh",
                    "tongban.city.address.en",
                    "tongban.city.hours.zh",
                    "tongban.city.hours.en",
                    "tongban.cases.number-prefix",
                    "tongban.cases.reconsideration.zh",
                    "tongban.cases.reconsideration.en",
                    "tongban.cases.court.zh",
                    "tongban.cases.court.en");

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment given) {
        environment = given;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        check(Objects.requireNonNull(environment));
    }

    static void check(Environment environment) {
        var binder = Binder.get(environment);
        if (binder.bind("tongban.mode", Mode.class).orElse(Mode.PRODUCTION) != Mode.PRODUCTION) {
            return;
        }
        if (!isGood(binder.bind("tongban.secret", String.class).orElse(""))) {
            throw PlatformProblem.SECRET_MISSING.with();
        }
        var missing = OF_THE_CITY.stream()
                .filter(name -> binder.bind(name, String.class).orElse("").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw PlatformProblem.CITY_MISSING.with("settings", String.join(", ", missing));
        }
    }

    /**
     * Long, not one letter over and over, and not the one everybody can read in the demonstration.
     */
    static boolean isGood(String secret) {
        return secret.length() >= SHORTEST
                && secret.chars().distinct().count() >= FEWEST_DIFFERENT
                && !secret.toLowerCase(java.util.Locale.ROOT).contains("demo");
    }
}
