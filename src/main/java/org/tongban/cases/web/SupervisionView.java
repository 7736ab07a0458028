package org.tongban.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.Parts;

/** Every running case of the regions a supervisor looks after. */
public record SupervisionView(
        String agencyName,
        String now,
        List<Parts.DeskPlace> places,
        List<Parts.Choice> agencies,
        String agency,
        List<Parts.Choice> lights,
        String light,
        String query,
        List<ListView.Row> rows,
        @Nullable String next,
        @Nullable String first) {}
