package org.tongban.cases.web;

import java.sql.SQLException;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseProblem;
import org.tongban.registers.RegistersProblem;
import org.tongban.cases.Cases;
import org.tongban.cases.Submission;
import org.tongban.cases.internal.ApplicantCases;
import org.tongban.cases.internal.Corrections;
import org.tongban.catalogue.Catalogue;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.core.Problem;
import org.tongban.files.FilesProblem;
import org.tongban.forms.Application;
import org.tongban.forms.Draft;
import org.tongban.forms.Forms;
import org.tongban.forms.FormsProblem;

/** Hands a signed draft in: as a new case, or as what a case still waits for. */
@Controller
public class SubmitPages {

    private final Cases cases;
    private final ApplicantCases own;
    private final Corrections corrections;
    private final Forms forms;
    private final Catalogue catalogue;

    SubmitPages(
            Cases cases, ApplicantCases own, Corrections corrections, Forms forms, Catalogue catalogue) {
        this.cases = cases;
        this.own = own;
        this.corrections = corrections;
        this.forms = forms;
        this.catalogue = catalogue;
    }

    /** Pressed twice, or again from an old page, it leads to the same confirmation: the key is the draft. */
    @PostMapping("/applications/{draft}/submit")
    @Access(Who.PERSON)
    Object submit(Actor.Person person, @PathVariable UUID draft, @RequestParam int version) {
        String key = draft.toString();
        var before = own.findSubmitted(person, key);
        if (before.isPresent()) {
            return confirmation(before.get().number());
        }
        var opened = forms.get(person, draft);
        if (opened.continues() != null) {
            return supply(person, opened, opened.continues(), version);
        }
        try {
            var submission = submission(forms.readyForSubmission(person, draft), person, version, key);
            return confirmation(cases.submit(person, submission).number());
        } catch (Problem problem) {
            // The same press in another window may have been faster.
            return confirmation(
                    own.findSubmitted(person, key).orElseThrow(() -> problem).number());
        } catch (DataAccessException refused) {
            throw told(refused, draft);
        }
    }

    /** A correction goes to the case that asked for it; the case number stays. */
    private Object supply(Actor.Person person, Draft draft, String reference, int version) {
        CaseFile file = corrections.get(person, reference);
        if (draft.state() != Draft.State.CLOSED) {
            corrections.requireAwaited(file);
            var application = forms.readyForSubmission(person, draft.id());
            if (!application.applicant().id().equals(file.applicant().id())) {
                throw CaseProblem.APPLICANT_DIFFERS.with("applicant", file.applicant().name());
            }
            try {
                cases.supply(person, file.id(), file.version(), of(application, version, draft.id().toString()));
            } catch (DataAccessException refused) {
                throw told(refused, draft.id());
            }
        }
        return SeeOther.at("/cases/" + file.number());
    }

    private Submission submission(Application application, Actor.Person person, int version, String key) {
        if (!application.applicant().id().equals(person.actingFor().id())) {
            throw CaseProblem.APPLICANT_DIFFERS.with("applicant", application.applicant().name());
        }
        return of(application, version, key);
    }

    private Submission of(Application application, int version, String key) {
        String heading = application.heading();
        return new Submission(
                key,
                application.itemCode(),
                heading.isBlank() ? catalogue.getItem(application.itemCode()).name().zh() : heading,
                application.data(),
                application.digest(),
                application.files(),
                new Submission.DraftReference(application.draft(), version));
    }

    private static RuntimeException told(DataAccessException refused, UUID draft) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException state && "TB003".equals(state.getSQLState())) {
                return RegistersProblem.RESERVATION_GONE.with("draft", draft).causedBy(refused);
            }
            if (cause instanceof SQLException state && "TBF10".equals(state.getSQLState())) {
                return FilesProblem.NOT_FOUND.with("file", "").causedBy(refused);
            }
            if (cause instanceof SQLException state
                    && state.getSQLState() != null
                    && state.getSQLState().startsWith("TBF")) {
                return Forms.problemOf(state.getSQLState())
                        .with("draft", draft, "count", "", "names", "")
                        .causedBy(refused);
            }
        }
        return refused;
    }

    private static Object confirmation(String number) {
        return SeeOther.at("/cases/" + number + "/submitted");
    }
}
