package org.tongban.forms.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as a template needs it.
 *
 * @param id on the page
 * @param name of the input: the JSON Pointer
 * @param kind which template part draws it
 * @param values chosen, of checkboxes
 * @param width of the input component
 * @param known what the register says; then it is shown, not asked
 * @param source where it is known from
 */
public record FieldView(
        String id,
        String name,
        String kind,
        String label,
        @Nullable String hint,
        @Nullable String error,
        String value,
        Set<String> values,
        List<ChoiceView> choices,
        String width,
        @Nullable String unit,
        @Nullable String mode,
        @Nullable String autocomplete,
        int maxlength,
        boolean optional,
        boolean known,
        @Nullable String source) {

    /** One choice with the questions it brings. */
    public record ChoiceView(String value, String text, @Nullable String hint, List<FieldView> reveals) {}
}
