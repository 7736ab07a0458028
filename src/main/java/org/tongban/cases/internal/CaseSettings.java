package org.tongban.cases.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tongban.core.Bilingual;

/**
 * What an installation sets for its cases, under {@code tongban.cases.*}.
 *
 * @param numberPrefix letters before the date in case numbers
 * @param reconsideration body that hears reconsiderations (Administrative Reconsideration Law 2023, art. 24)
 * @param court court of first instance for lawsuits
 */
@ConfigurationProperties("tongban.cases")
public record CaseSettings(
        @DefaultValue("TB") String numberPrefix, Bilingual reconsideration, Bilingual court) {}
