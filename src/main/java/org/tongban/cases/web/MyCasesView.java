package org.tongban.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.Formatted;
import org.tongban.platform.Shape;

/**
 * The cases of whom one acts for.
 *
 * @param next key of the next page; null: this is the last
 * @param first whether this is the first page
 */
public record MyCasesView(String applicant, List<Line> lines, @Nullable String next, boolean first) {

    /** One case; {@code due} only while a clock runs. */
    public record Line(
            String href,
            String title,
            String item,
            String number,
            Formatted submitted,
            @Nullable Formatted due,
            Shape shape,
            String status) {}
}
