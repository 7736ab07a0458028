package org.tongban.cases.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.cases.internal.BulkWork;
import org.tongban.cases.internal.BulkWork.Marked;
import org.tongban.cases.internal.BulkWork.Outcome;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.platform.Page;
import org.tongban.platform.Parts;
import org.tongban.platform.Shape;
import org.tongban.platform.Shell;

/** The same done to everything that was marked in the worklist; each with its own outcome. */
@Controller
@Access(Who.OFFICER)
class BulkPages {

    private static final String WORKLIST = "/desk";
    private static final String TO_CLAIM = "/desk?tab=" + Lists.POOL;

    private final BulkWork bulk;
    private final Lists lists;
    private final Clock clock;

    BulkPages(BulkWork bulk, Lists lists, Clock clock) {
        this.bulk = bulk;
        this.lists = lists;
        this.clock = clock;
    }

    /** What to do with the marked work. */
    enum Doing {
        CLAIM,
        RELEASE,
        ACCEPT;

        static Doing of(String text) {
            for (Doing each : values()) {
                if (each.name().equalsIgnoreCase(text)) {
                    return each;
                }
            }
            throw CoreProblem.BAD_INPUT.with("what", text.length());
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @PostMapping("/desk/bulk")
    Page marked(
            Shell shell,
            Actor.Officer officer,
            @RequestParam(required = false) List<String> work,
            @RequestParam(defaultValue = "") String what) {
        var doing = Doing.of(what);
        var marked = parse(work);
        return switch (doing) {
            case CLAIM -> done(shell, officer, doing, bulk.claim(officer, marked), WORKLIST);
            case RELEASE -> done(shell, officer, doing, bulk.release(officer, marked), TO_CLAIM);
            case ACCEPT -> confirm(shell, officer, bulk.mayAccept(officer, marked));
        };
    }

    @PostMapping("/desk/bulk/accept")
    Page accept(
            Shell shell, Actor.Officer officer, @RequestParam(required = false) List<String> work) {
        return done(shell, officer, Doing.ACCEPT, bulk.accept(officer, parse(work)), WORKLIST);
    }

    private static List<Marked> parse(@org.jspecify.annotations.Nullable List<String> work) {
        return work == null ? List.of() : work.stream().map(Marked::parse).toList();
    }

    private Page confirm(Shell shell, Actor.Officer officer, List<Outcome> all) {
        long ready = all.stream().filter(Outcome::done).count();
        String lead = all.isEmpty()
                ? shell.t("desk.bulk.nothing")
                : ready == 0 ? shell.t("desk.bulk.accept.none") : shell.t("desk.bulk.accept.lead", "count", ready);
        return page(shell, officer, shell.t("desk.bulk.accept.title"), lead, ready > 0, ready, all, "desk.bulk.accept.ready", WORKLIST);
    }

    private Page done(Shell shell, Actor.Officer officer, Doing doing, List<Outcome> all, String back) {
        long done = all.stream().filter(Outcome::done).count();
        String lead = all.isEmpty()
                ? shell.t("desk.bulk.nothing")
                : done == all.size()
                        ? shell.t("desk.bulk.all", "count", done)
                        : shell.t("desk.bulk.some", "count", done, "rest", all.size() - done);
        return page(shell, officer, shell.t("desk.bulk." + doing.key() + ".done"), lead, false, done, all, "desk.bulk." + doing.key() + ".ok", back);
    }

    private Page page(
            Shell shell,
            Actor.Officer officer,
            String title,
            String lead,
            boolean confirming,
            long ready,
            List<Outcome> all,
            String ok,
            String back) {
        var counts = lists.count(officer);
        return Page.of(
                "cases/deskBulk",
                new BulkView(
                        lists.agencyName(shell, officer.agency()),
                        lists.now(shell, officer.agency(), clock.instant()),
                        lists.places(shell, officer, null, counts),
                        title,
                        lead,
                        confirming,
                        ready,
                        all.stream().map(one -> line(shell, one, confirming, ok)).toList(),
                        new Parts.Link(back, shell.t(back.equals(TO_CLAIM) ? "desk.bulk.back.pool" : "desk.bulk.back"))));
    }

    private static BulkView.Line line(Shell shell, Outcome one, boolean confirming, String ok) {
        var problem = one.problem();
        return new BulkView.Line(
                "/desk/cases/" + one.file().id(),
                one.file().title(),
                one.file().number(),
                confirming && problem == null ? one.marked().key() : null,
                problem == null ? confirming ? Shape.HALF : Shape.DONE : Shape.OVERDUE,
                problem == null ? shell.t(ok) : shell.problem(problem));
    }
}
