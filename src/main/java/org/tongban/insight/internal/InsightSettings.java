package org.tongban.insight.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code tongban.insight.*}.
 *
 * @param refresh how often public figures are read from the cases
 */
@ConfigurationProperties("tongban.insight")
public record InsightSettings(@DefaultValue("5m") Duration refresh) {}
