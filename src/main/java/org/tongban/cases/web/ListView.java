package org.tongban.cases.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.internal.Worklist;
import org.tongban.platform.Parts;
import org.tongban.platform.Shape;

/**
 * The worklist and what stands around it.
 *
 * @param agency under whose name the desk stands
 * @param now date, time and when the office closes
 * @param state tab, light, words and key as a query, kept while cases are opened
 */
public record ListView(
        String agency,
        String now,
        List<Parts.DeskPlace> places,
        boolean pool,
        Worklist.Counts counts,
        List<Light> lights,
        String query,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        String state) {

    /** A light as a filter. */
    public record Light(String href, @Nullable Shape shape, String text, boolean current) {}

    /** A line of the list. */
    public record Row(
            UUID caseId,
            int waitId,
            String href,
            Shape shape,
            String light,
            String title,
            String left,
            String note,
            String agency,
            boolean current) {}
}
