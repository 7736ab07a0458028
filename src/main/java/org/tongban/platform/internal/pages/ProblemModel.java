package org.tongban.platform.internal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a problem shows.
 *
 * @param title what it is, in a few words
 * @param sentence what is wrong and what to do
 * @param incident id under which the operator finds it; null when it is not ours
 */
public record ProblemModel(
        String title,
        String sentence,
        String code,
        List<String> fields,
        @Nullable String incident) {}
