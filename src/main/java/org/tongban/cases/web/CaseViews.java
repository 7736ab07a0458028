package org.tongban.cases.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseEntryType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.Cases;
import org.tongban.cases.internal.CaseClocks;
import org.tongban.cases.internal.CaseMaterials;
import org.tongban.cases.internal.CaseStore;
import org.tongban.cases.internal.Offers;
import org.tongban.cases.internal.Worklist;
import org.tongban.core.Actor;
import org.tongban.core.Role;
import org.tongban.files.StoredFile;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.Forms;
import org.tongban.journal.Journal;
import org.tongban.licences.Papers;
import org.tongban.platform.Shell;
import org.tongban.registers.Comparison;
import org.tongban.registers.ComparisonRow;
import tools.jackson.databind.JsonNode;

/** Puts the view of a case together; opening one is written into the journal. */
@Component
class CaseViews {

    private static final int MOST_ENTRIES = 200;

    private final Cases cases;
    private final CaseStore store;
    private final Offers offers;
    private final CaseClocks clocks;
    private final CaseMaterials materials;
    private final Worklist worklist;
    private final DeskItems items;
    private final Forms forms;
    private final Comparison comparison;
    private final Journal journal;
    private final Papers papers;
    private final Clock clock;

    CaseViews(
            Cases cases,
            CaseStore store,
            Offers offers,
            CaseClocks clocks,
            CaseMaterials materials,
            Worklist worklist,
            DeskItems items,
            Forms forms,
            Comparison comparison,
            Journal journal,
            Papers papers,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.offers = offers;
        this.clocks = clocks;
        this.materials = materials;
        this.worklist = worklist;
        this.items = items;
        this.forms = forms;
        this.comparison = comparison;
        this.journal = journal;
        this.papers = papers;
        this.clock = clock;
    }

    /** The case as this officer may see it; the reading is recorded. */
    CaseFile open(Actor.Officer officer, UUID id) {
        var file = cases.get(officer, id);
        journal.append(CaseEntryType.READ, officer, file.reference(), Map.of("number", file.number()));
        return file;
    }

    CaseView of(
            Shell shell,
            Actor.Officer officer,
            ListView list,
            CaseFile file,
            @Nullable UUID material,
            int page,
            @Nullable ActView acting) {
        boolean whole = acting == null;
        JsonNode data = whole ? store.findApplication(file.id(), file.revision()).orElse(null) : null;
        List<StoredFile> files = whole ? materials.listOf(file) : List.of();
        var shown = files.stream()
                .filter(each -> each.id().equals(material))
                .findFirst()
                .orElse(files.isEmpty() ? null : files.getFirst());
        return new CaseView(
                list,
                file,
                items.name(file.itemCode(), file.itemVersion(), shell.language()),
                status(shell, file),
                clock(shell, file),
                offers.list(officer, file).stream().map(offer -> work(shell, offer)).toList(),
                offers.mayExtend(officer, file),
                data == null ? new CompareView(List.of(), List.of()) : compare(shell, officer, file, data),
                data == null ? new AnswersView(List.of()) : answers(shell, file, data),
                files,
                data == null ? Map.of() : titles(shell, file, data),
                shown,
                shown == null ? 1 : Math.clamp(page, 1, Math.max(1, shown.pages())),
                papers.listOf(file.id()),
                HistoryView.of(
                        journal.listOf(file.reference(), MOST_ENTRIES),
                        file,
                        worklist.listOfficers(file.id()),
                        officer,
                        shell),
                acting);
    }

    /** None for a closed case, nor while the applicant supplies what is missing. */
    private @Nullable ClockView clock(Shell shell, CaseFile file) {
        return file.isClosed()
                ? null
                : clocks.find(file, clock.instant()).map(both -> ClockView.of(both, shell)).orElse(null);
    }

    private static String status(Shell shell, CaseFile file) {
        return file.findDecision()
                .map(decision -> shell.t("desk.decision." + decision.key()))
                .orElseGet(() -> shell.t("desk.status." + file.status().key()));
    }

    private static CaseView.Work work(Shell shell, Offers.Offer offer) {
        var work = offer.work();
        String role = shell.t("parties.role." + work.role().name());
        String holder = work.officerName();
        String says = shell.t(
                "desk.standing." + offer.standing(), "who", holder == null ? "" : holder, "role", role);
        return new CaseView.Work(offer, role, says);
    }

    /** Only those who handle cases compare: each reading of a person in the register is recorded there. */
    private CompareView compare(Shell shell, Actor.Officer officer, CaseFile file, JsonNode data) {
        boolean handles = officer.hasRole(Role.CLERK)
                || officer.hasRole(Role.EXAMINER)
                || officer.hasRole(Role.APPROVER)
                || officer.hasRole(Role.HEAD);
        var rows = handles ? comparison.compare(officer, data, file.reference()) : List.<ComparisonRow>of();
        // A closed case holds no reservation: the name is the firm's, or free.
        return CompareView.of(
                rows.stream().filter(row -> !file.isClosed() || !row.rule().equals("name")).toList(), shell);
    }

    private Map<UUID, String> titles(Shell shell, CaseFile file, JsonNode data) {
        return form(file).map(form -> AnswersView.materialTitles(form, data, shell)).orElse(Map.of());
    }

    private Optional<FormDefinition> form(CaseFile file) {
        return items.find(file.itemCode(), file.itemVersion()).flatMap(item -> forms.findForm(String.valueOf(item.form())));
    }

    private AnswersView answers(Shell shell, CaseFile file, JsonNode data) {
        return form(file)
                .map(form -> AnswersView.of(form, data, shell))
                .filter(view -> !view.sections().isEmpty())
                .orElseGet(() -> AnswersView.plain(data, shell.t("desk.answers")));
    }
}
