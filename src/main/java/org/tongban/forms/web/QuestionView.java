package org.tongban.forms.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.FieldErrors;

/**
 * A question page.
 *
 * @param base address of the draft: {@code /applications/<id>}
 * @param action where the page's form goes
 * @param told what another window changed
 * @param window names this page among others on the same draft
 * @param group shareholders and the like; null when the topic has none
 */
public record QuestionView(
        String base,
        String action,
        String title,
        String question,
        @Nullable String hint,
        FieldErrors errors,
        List<String> told,
        List<FieldView> fields,
        @Nullable GroupView group,
        @Nullable AddressView address,
        @Nullable NameView name,
        @Nullable ScopeView scope,
        List<MaterialView> materials,
        int version,
        String window,
        String savedAt) {

    /**
     * Rows with the numbers asked for all of them together.
     *
     * @param total sum of the first inline number; null when it is not added up
     */
    public record GroupView(
            String id, String label, @Nullable String error, List<RowView> rows, String add, String addHref,
            @Nullable String total, @Nullable String unit) {}

    /** One row. */
    public record RowView(
            String title, String note, String changeHref, String removeHref, List<FieldView> inline, @Nullable String error) {}

    /** Division level by level, and the detail. */
    public record AddressView(
            String id, String name, String label, @Nullable String hint, @Nullable String divisionError, @Nullable String detailError,
            List<LevelView> levels, String detail) {}

    /** One level of divisions. */
    public record LevelView(String id, String name, String label, String value, List<FieldView.ChoiceView> choices) {}

    /** A firm name. */
    public record NameView(
            String id, String name, String label, @Nullable String error, String value, @Nullable String kept, List<String> reasons) {}

    /** Business scope. */
    public record ScopeView(
            String id, String name, @Nullable String error, List<EntryView> general, List<EntryView> licensed, List<String> agencies,
            String words, boolean searched, List<EntryView> found) {}

    /** One scope entry. */
    public record EntryView(String code, String text, boolean licensed, boolean chosen) {}

    /**
     * One material.
     *
     * @param file null while nothing was handed in
     * @param stale made from answers that have changed since
     */
    public record MaterialView(
            String id, String name, String label, @Nullable String hint, @Nullable String error, String accept,
            @Nullable FileView file, boolean canMake, boolean stale) {}

    /** A file that was handed in. */
    public record FileView(String href, String preview, String name, String size, int pages) {}
}
