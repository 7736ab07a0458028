package org.tongban.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;

/**
 * One version of a law or regulation.
 *
 * @param id the same for all versions, for example {@code company-law}
 * @param version for example {@code 2023}
 * @param inForceTo the last day in force; null while it is
 * @param source address of the binding text
 */
public record Statute(
        String id,
        Bilingual title,
        String version,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        String source,
        List<Article> articles) {

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
    }

    public Optional<Article> findArticle(String number) {
        return articles.stream().filter(article -> article.number().equals(number)).findFirst();
    }
}
