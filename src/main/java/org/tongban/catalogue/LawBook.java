package org.tongban.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tongban.law.CalendarYear;
import org.tongban.law.Deadlines;
import org.tongban.law.LawRegister;
import org.tongban.law.OfficeHours;
import org.tongban.law.Statute;
import org.tongban.law.WorkCalendar;

/** The law and the calendars that the loaded packs bring. A change is seen by the next question, never by half a one. */
@Component
public class LawBook {

    private record Shelf(Map<String, List<Statute>> statutes, Map<String, List<CalendarYear>> years) {
        LawRegister register() {
            return LawRegister.of(statutes.values().stream().flatMap(List::stream).toList());
        }

        WorkCalendar calendar() {
            return WorkCalendar.of(years.values().stream().flatMap(List::stream).toList());
        }

        Shelf with(String pack, List<Statute> law, List<CalendarYear> published) {
            var newStatutes = new TreeMap<>(statutes);
            newStatutes.put(pack, List.copyOf(law));
            var newYears = new TreeMap<>(years);
            newYears.put(pack, List.copyOf(published));
            return new Shelf(newStatutes, newYears);
        }
    }

    private record Open(Shelf shelf, LawRegister register, WorkCalendar calendar) {
        static Open of(Shelf shelf) {
            return new Open(shelf, shelf.register(), shelf.calendar());
        }
    }

    private volatile Open open = Open.of(new Shelf(Map.of(), Map.of()));

    public LawRegister register() {
        return open.register();
    }

    public WorkCalendar calendar() {
        return open.calendar();
    }

    public Deadlines deadlines(OfficeHours hours) {
        return new Deadlines(open.calendar(), hours);
    }

    /** The register as it would be with a pack's law; refuses versions that overlap. */
    public LawRegister registerWith(String pack, List<Statute> law) {
        var others = new ArrayList<>(law);
        open.shelf().statutes().forEach((name, statutes) -> {
            if (!name.equals(pack)) {
                others.addAll(statutes);
            }
        });
        return LawRegister.of(others);
    }

    /** Puts a pack's law and calendars on the shelf in place of what it brought before. */
    public synchronized void replace(String pack, List<Statute> law, List<CalendarYear> years) {
        open = Open.of(open.shelf().with(pack, law, years));
    }
}
