package org.tongban.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Assurance;
import org.tongban.core.Bilingual;
import org.tongban.law.Citation;

/**
 * One version of what can be asked of an agency: a public service (CPSV-AP 3.2), a basic item of the
 * national directory (GB/T 39554). Texts that nobody has worked out yet are null or empty, and the page
 * says so.
 *
 * @param code for example {@code 990101-0131-001}: division, agency, serial
 * @param unit the unit within the agency that handles it
 * @param counter window where it can be asked for in person; null when there is none
 * @param agency code of the agency that decides, as {@code parties} knows it
 * @param minutes how long applying takes; 0 when not known
 * @param resultType licence type that an approval issues; null when it issues none
 * @param form reference of the form; null when it cannot be applied for here yet
 * @param process reference of the process; null likewise
 * @param effects what an approval sets off, by name, in order
 * @param generated made by the seeded generator to fill the demonstration
 * @param source where the item was taken from; null when it is our own
 */
public record ServiceItem(
        String code,
        int version,
        LocalDate validFrom,
        Bilingual name,
        @Nullable Bilingual summary,
        String agency,
        @Nullable Bilingual unit,
        @Nullable Bilingual counter,
        String region,
        ItemKind kind,
        CaseKind caseKind,
        List<String> audiences,
        List<String> lifeEvents,
        List<String> keywords,
        @Nullable Bilingual whoMayApply,
        List<Bilingual> conditions,
        List<Material> materials,
        List<Citation> basis,
        List<Step> steps,
        @Nullable Clocks clocks,
        @Nullable Bilingual clockNote,
        @Nullable Fee fee,
        int minutes,
        @Nullable String resultType,
        List<Question> questions,
        @Nullable String form,
        @Nullable String process,
        Assurance assurance,
        OfficerRule officerRule,
        List<String> effects,
        boolean generated,
        @Nullable String source) {

    /** Whether it can be applied for here. */
    public boolean online() {
        return form != null && process != null;
    }

    public ServiceItem withVersion(int number) {
        return new ServiceItem(
                code, number, validFrom, name, summary, agency, unit, counter, region, kind, caseKind, audiences,
                lifeEvents, keywords, whoMayApply, conditions, materials, basis, steps, clocks, clockNote, fee,
                minutes, resultType, questions, form, process, assurance, officerRule, effects, generated, source);
    }
}
