package org.tongban.parties.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this module, under {@code tongban.parties.*}.
 *
 * @param demoPassword password of every persona of a demonstration
 */
@ConfigurationProperties("tongban.parties")
public record PartiesSettings(@DefaultValue("yunchuan-demo") String demoPassword) {}
