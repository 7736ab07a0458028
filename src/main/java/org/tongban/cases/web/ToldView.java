package org.tongban.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;

/** Firms an agency was told of: those to follow up, or those noted. */
public record ToldView(
        String agencyName,
        String now,
        List<Parts.DeskPlace> places,
        List<Parts.Choice> states,
        String state,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first) {

    /**
     * One firm.
     *
     * @param noteAt where taking note is posted; null when noted
     */
    public record Row(
            String name,
            String href,
            String creditCode,
            List<String> entries,
            Formatted established,
            Formatted told,
            @Nullable String noteAt,
            @Nullable Formatted noted,
            @Nullable String notedName) {}
}
