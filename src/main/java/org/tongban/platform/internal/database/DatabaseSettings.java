package org.tongban.platform.internal.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where PostgreSQL is, under {@code tongban.datasource.*}; without a URL Tongban starts its own.
 *
 * @param connections at most, in this process
 */
@ConfigurationProperties("tongban.datasource")
public record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("tongban") String user,
        @DefaultValue("") String password,
        @DefaultValue("16") int connections) {}
