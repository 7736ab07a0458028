package org.tongban.catalogue.pack;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.catalogue.CaseKind;
import org.tongban.catalogue.Clocks;
import org.tongban.catalogue.ItemKind;
import org.tongban.catalogue.OfficerRule;
import org.tongban.catalogue.ServiceItem;
import org.tongban.core.Assurance;
import org.tongban.core.Bilingual;
import org.tongban.law.Citation;
import org.tongban.law.Term;

/** Items of which only name, agency and kind are known; of licences the law itself says the times. */
final class PlainItems {

    // Administrative Licensing Law, arts. 32 and 42: five days to tell what is missing, twenty to decide, ten more.
    private static final Clocks LICENCE = new Clocks(
            new Term.WorkingDays(5),
            new Citation("licensing-law", "32"),
            new Term.WorkingDays(20),
            new Citation("licensing-law", "42"),
            null,
            new Term.WorkingDays(10),
            new Citation("licensing-law", "42"),
            null,
            false);

    private PlainItems() {}

    /** Version 0: the store numbers it, one more when its content has changed. */
    static ServiceItem item(
            String code,
            LocalDate validFrom,
            Bilingual name,
            String agency,
            ItemKind kind,
            List<String> audiences,
            List<String> lifeEvents,
            boolean generated,
            @Nullable String source) {
        boolean licence = kind == ItemKind.ADMINISTRATIVE_LICENCE;
        return new ServiceItem(
                code,
                0,
                validFrom,
                name,
                null,
                agency,
                null,
                null,
                code.substring(0, 6),
                kind,
                CaseKind.PROMISED,
                audiences,
                lifeEvents,
                List.of(),
                null,
                List.of(),
                List.of(),
                licence ? List.of(LICENCE.acceptanceBasis(), LICENCE.statutoryBasis()) : List.of(),
                List.of(),
                licence ? LICENCE : null,
                null,
                null,
                0,
                null,
                List.of(),
                null,
                null,
                Assurance.NUMBER_CHECKED,
                OfficerRule.TWO_PERSONS,
                List.of(),
                generated,
                source == null || source.isEmpty() ? null : source);
    }
}
