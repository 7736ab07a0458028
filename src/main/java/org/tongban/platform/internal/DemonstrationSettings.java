package org.tongban.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tongban.platform.Mode;

/** In demonstration mode the fictional city of a pack ({@code city.yaml}) is the default; whatever is set wins. */
public final class DemonstrationSettings implements EnvironmentPostProcessor, Ordered {

    private static final String FILES = "classpath*:packs/*/city.yaml";

    /** After every file of settings has been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (Binder.get(environment).bind("tongban.mode", Mode.class).orElse(Mode.PRODUCTION) != Mode.DEMO) {
            return;
        }
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                new YamlPropertySourceLoader()
                        .load(String.valueOf(file.getURI()), file)
                        .forEach(environment.getPropertySources()::addLast);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
