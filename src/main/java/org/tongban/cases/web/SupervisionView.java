package org.tongban.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.Parts;

/**
 * Every running case of the regions a supervisor looks after.
 *
 * @param missing year whose calendar should be there and is not; empty for none
 */
public record SupervisionView(
        String agencyName,
        String now,
        String missing,
        List<Parts.DeskPlace> places,
        List<Parts.Choice> agencies,
        String agency,
        List<Parts.Choice> lights,
        String light,
        String query,
        List<ListView.Row> rows,
        @Nullable String next,
        @Nullable String first) {}
