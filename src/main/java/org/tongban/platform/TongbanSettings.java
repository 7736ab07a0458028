package org.tongban.platform;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is set for the whole installation, under {@code tongban.*}.
 *
 * @param data folder of everything that is kept, PostgreSQL's among it
 * @param zone time zone of offices and calendars
 * @param secret root of all keys; at least 32 characters; demonstration mode brings its own
 * @param packs folder with packs beside those in the jar; null for none
 */
@ConfigurationProperties("tongban")
public record TongbanSettings(
        @DefaultValue("production") Mode mode,
        @DefaultValue("data") Path data,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("") String secret,
        @Nullable Path packs) {

    public boolean demo() {
        return mode == Mode.DEMO;
    }
}
