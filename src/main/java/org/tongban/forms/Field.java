package org.tongban.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;

/**
 * One question of a form.
 *
 * @param pointer JSON Pointer into the data; within a group relative to the row, without a leading
 *     slash
 * @param schema pointer of its schema within the form's JSON Schema
 * @param optional whether it may stay empty when shown
 * @param width of the answer in characters, a hint for the eye; 0 for full width
 * @param unit what stands after the input
 * @param characters which characters are allowed
 * @param fact name of a fact in the registers that answers it: then it is shown, not asked
 * @param factWhen when the fact counts; always if null
 * @param inline within a group: asked for all rows together on the group's page
 * @param sensitive shown masked on pages where it need not be read
 * @param fields of a group's row
 */
public record Field(
        String pointer,
        String schema,
        Widget widget,
        Bilingual label,
        @Nullable Bilingual hint,
        boolean optional,
        int width,
        @Nullable Bilingual unit,
        @Nullable String autocomplete,
        List<Option> options,
        Characters characters,
        @Nullable Condition showWhen,
        @Nullable String fact,
        @Nullable Condition factWhen,
        boolean inline,
        boolean sensitive,
        @Nullable MaterialDemand material,
        @Nullable RowLook look,
        List<Field> fields) {

    /** One choice. */
    public record Option(String value, Bilingual label, @Nullable Bilingual hint) {}

    /**
     * What is asked of a material.
     *
     * @param kinds accepted kinds of file
     * @param template name of the paper that can be made instead of uploaded; null for none
     */
    public record MaterialDemand(List<String> kinds, @Nullable String template) {}

    /**
     * How a row shows in its group.
     *
     * @param title pointer within the row of what names it
     * @param note line beneath, with places such as {@code {contribution}}
     * @param add words of the link that adds a row
     * @param total whether inline numbers are added up below
     */
    public record RowLook(String title, @Nullable Bilingual note, Bilingual add, boolean total) {}

    public boolean isGroup() {
        return widget == Widget.GROUP;
    }

    /** The row's full pointer of a field within a group: {@code /shareholders/r1/name}. */
    public String inRow(String group, String row) {
        return group + "/" + row + "/" + pointer;
    }
}
