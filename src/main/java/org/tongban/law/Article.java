package org.tongban.law;

import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;

/**
 * One article of a statute, summed up in our own words; the statute's source holds the text that
 * binds.
 *
 * @param uncertain whether number or content should be checked by a lawyer before use
 * @param note why it is uncertain, or what to mind; for operators, not for the public
 */
public record Article(String number, Bilingual summary, boolean uncertain, @Nullable String note) {}
