package org.tongban.law.internal;

import java.util.List;
import org.tongban.law.CalendarDay;
import org.tongban.law.Citation;
import org.tongban.law.Ground;
import org.tongban.law.SuspensionGround;

/** Grounds of days, read from the calendar. */
final class Grounds {

    private Grounds() {}

    static Ground ofCalendar(CalendarDay day, Citation counting) {
        var kind =
                switch (day.kind()) {
                    case WORKDAY -> Ground.Kind.WORKDAY;
                    case MAKE_UP_WORKDAY -> Ground.Kind.MAKE_UP_WORKDAY;
                    case WEEKEND -> Ground.Kind.WEEKEND;
                    case HOLIDAY -> Ground.Kind.HOLIDAY;
                };
        return new Ground(kind, counting, day.holiday(), day.notices(), null);
    }

    static Ground of(Ground.Kind kind, Citation citation) {
        return new Ground(kind, citation, null, List.of(), null);
    }

    static Ground suspended(SuspensionGround ground) {
        return new Ground(Ground.Kind.SUSPENDED, ground.citation(), null, List.of(), ground);
    }
}
