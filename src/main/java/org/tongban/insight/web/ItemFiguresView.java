package org.tongban.insight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;

/**
 * Figures item by item: searched, ordered, paged.
 *
 * @param files address of the download without its ending and query
 * @param query of the download
 */
public record ItemFiguresView(
        int days,
        @Nullable Formatted asOf,
        String words,
        String agency,
        String order,
        List<Parts.Choice> periods,
        List<Parts.Choice> agencies,
        List<Parts.Choice> orders,
        List<FiguresView.Row> rows,
        int from,
        @Nullable String next,
        @Nullable String first,
        String files,
        String query) {}
