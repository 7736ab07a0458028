package org.tongban.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tongban.core.Bilingual;

/**
 * What the notices of one year say; days they do not name follow their weekday.
 *
 * @param days may reach into the last days of the year before
 */
public record CalendarYear(int year, List<String> notices, Map<LocalDate, Marked> days) {

    /** A day that a notice names. */
    public record Marked(Bilingual holiday, boolean dayOff) {}
}
