package org.tongban.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;

/**
 * A day with its ground.
 *
 * @param holiday the holiday that makes it a day off or, for a make-up workday, the one it makes up
 *     for
 * @param notices addresses of the notices of that year; empty while the year is not published
 * @param provisional the year is not published: known by its weekday only
 */
public record CalendarDay(
        LocalDate date,
        DayKind kind,
        @Nullable Bilingual holiday,
        List<String> notices,
        boolean provisional) {

    public boolean isWorkday() {
        return kind.isWorkday();
    }
}
