package org.tongban.cases.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.cases.internal.Worklist;
import org.tongban.cases.internal.Worklist.Filter;
import org.tongban.catalogue.Catalogue;
import org.tongban.core.Actor;
import org.tongban.core.Role;
import org.tongban.parties.Agencies;
import org.tongban.platform.Parts;
import org.tongban.platform.Shell;

/** Puts the list pane together: at most five statements whatever the list holds. */
@Component
class Lists {

    static final String POOL = "pool";

    private final Worklist worklist;
    private final Rows rows;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Clock clock;

    Lists(Worklist worklist, Rows rows, Catalogue catalogue, Agencies agencies, Clock clock) {
        this.worklist = worklist;
        this.rows = rows;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What the address asks for; every part is bounded and unknown ones count as none. */
    record Asked(@Nullable String tab, @Nullable String light, @Nullable String q, @Nullable String after) {
        boolean pool() {
            return POOL.equals(tab);
        }

        Filter filter() {
            return Arrays.stream(Filter.values())
                    .filter(each -> each.name().equalsIgnoreCase(light))
                    .findFirst()
                    .orElse(Filter.ALL);
        }

        String words() {
            String given = q == null ? "" : q.strip();
            return given.substring(0, Math.min(given.length(), Worklist.QUERY_BOUND));
        }

        String state(Filter other, boolean paged) {
            var out = new StringBuilder();
            add(out, "tab", pool() ? POOL : null);
            add(out, "light", other == Filter.ALL ? null : other.name().toLowerCase(java.util.Locale.ROOT));
            add(out, "q", words().isEmpty() ? null : words());
            add(out, "after", paged ? after : null);
            return out.toString();
        }

        static void add(StringBuilder out, String name, @Nullable String value) {
            if (value != null) {
                out.append(out.isEmpty() ? '?' : '&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
    }

    ListView of(Shell shell, Actor.Officer officer, Asked asked, @Nullable UUID current) {
        Instant now = clock.instant();
        var filter = asked.filter();
        var wanted = new Worklist.Wanted(filter, asked.words(), asked.after(), now);
        var counts = worklist.count(officer, now);
        var lines = new ArrayList<Worklist.Line>();
        String next = null;
        if (asked.pool()) {
            var slice = worklist.listPool(officer, wanted);
            lines.addAll(slice.items());
            next = slice.next();
        } else {
            if (filter != Filter.WAITING) {
                var slice = worklist.listMine(officer, wanted);
                lines.addAll(slice.items());
                next = slice.next();
            }
            if (next == null && (filter == Filter.ALL || filter == Filter.WAITING)) {
                lines.addAll(worklist.listWaiting(officer, asked.words()));
            }
        }
        var writer = rows.new Writer(shell, now, asked.state(filter, true), current);
        var more = new StringBuilder(asked.state(filter, false));
        Asked.add(more, "after", next);
        return new ListView(
                agencyName(shell, officer.agency()),
                now(shell, officer.agency(), now),
                places(shell, officer, asked, counts),
                asked.pool(),
                counts,
                asked.pool() ? List.of() : lights(shell, asked, counts),
                asked.words(),
                lines.stream().map(writer::row).toList(),
                next == null ? null : "/desk" + more,
                asked.after() == null ? null : "/desk" + asked.state(filter, false),
                asked.state(filter, true));
    }

    List<Parts.DeskPlace> places(Shell shell, Actor.Officer officer, @Nullable Asked asked, Worklist.Counts counts) {
        var places = new ArrayList<Parts.DeskPlace>();
        boolean pool = asked != null && asked.pool();
        places.add(new Parts.DeskPlace("/desk", shell.t("desk.place.mine", "count", all(counts)), asked != null && !pool));
        places.add(new Parts.DeskPlace("/desk?tab=pool", shell.t("desk.place.pool", "count", counted(counts.pool())), pool));
        if (Stream.of(Role.CLERK, Role.EXAMINER, Role.APPROVER, Role.HEAD).anyMatch(officer::hasRole)) {
            places.add(new Parts.DeskPlace(ToldPages.PATH, shell.t("desk.place.told"), false));
        }
        if (officer.hasRole(Role.HEAD) || officer.hasRole(Role.SUPERVISOR)) {
            places.add(new Parts.DeskPlace("/desk/ratings", shell.t("desk.place.ratings"), false));
        }
        if (officer.hasRole(Role.SUPERVISOR)) {
            places.add(new Parts.DeskPlace("/supervision", shell.t("desk.place.supervision"), asked == null));
        }
        return places;
    }

    Worklist.Counts count(Actor.Officer officer) {
        return worklist.count(officer, clock.instant());
    }

    String agencyName(Shell shell, String code) {
        return agencies.find(code).map(agency -> agency.name().in(shell.language())).orElse(code);
    }

    String now(Shell shell, String agency, Instant now) {
        var deadlines = catalogue.deadlines(agency);
        var day = deadlines.calendar().day(LocalDate.ofInstant(now, deadlines.zone()));
        var open = deadlines.hours().on(day);
        String moment = shell.dayMoment(now).text();
        return open.isEmpty()
                ? shell.t("desk.now.off", "now", moment)
                : shell.t("desk.now", "now", moment, "closes", shell.time(open.getLast().closes()));
    }

    private static String all(Worklist.Counts counts) {
        return counted(Arrays.stream(Filter.values()).mapToInt(counts::of).sum());
    }

    private static String counted(int count) {
        return count >= Worklist.COUNTED ? Worklist.COUNTED + "+" : String.valueOf(count);
    }

    private static List<ListView.Light> lights(Shell shell, Asked asked, Worklist.Counts counts) {
        return Arrays.stream(Filter.values())
                .filter(each -> each == Filter.ALL || each == asked.filter() || counts.of(each) > 0)
                .map(each -> new ListView.Light(
                        "/desk" + asked.state(each, false),
                        each == Filter.ALL ? null : Rows.shape(each),
                        shell.t("desk.filter." + each, "count", each == Filter.ALL ? all(counts) : counted(counts.of(each))),
                        each == asked.filter()))
                .toList();
    }
}
