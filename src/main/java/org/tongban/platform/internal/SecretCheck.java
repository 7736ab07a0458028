package org.tongban.platform.internal;

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
 * Production opens only with a secret of its own; said before PostgreSQL or anything else is
 * touched.
 */
@Component
class SecretCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final int SHORTEST = 32;
    private static final int FEWEST_DIFFERENT = 10;

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment given) {
        environment = given;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var binder = Binder.get(java.util.Objects.requireNonNull(environment));
        var mode = binder.bind("tongban.mode", Mode.class).orElse(Mode.PRODUCTION);
        var secret = binder.bind("tongban.secret", String.class).orElse("");
        if (mode == Mode.PRODUCTION && !isGood(secret)) {
            throw PlatformProblem.SECRET_MISSING.with();
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
