package org.tongban.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tongban.core.Bilingual;

/**
 * Whose installation this is, under {@code tongban.city.*}: what header and footer say. A city
 * changes its name here and nowhere else.
 *
 * @param name full name, as it stands on papers
 * @param phone where questions are answered
 */
@ConfigurationProperties("tongban.city")
public record City(
        Bilingual name,
        Bilingual shortName,
        Bilingual address,
        Bilingual hours,
        @DefaultValue("12345") String phone) {}
