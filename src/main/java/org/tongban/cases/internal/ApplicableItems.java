package org.tongban.cases.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.Catalogue;
import org.tongban.catalogue.Clocks;
import org.tongban.catalogue.ServiceItem;
import org.tongban.core.Bilingual;
import org.tongban.core.Language;
import org.tongban.forms.ItemSource;
import org.tongban.law.Term;
import org.tongban.platform.Messages;

/** Items of the catalogue as forms need them: forms lie below the catalogue, so this stands above both. */
@Component
class ApplicableItems implements ItemSource {

    private final Catalogue catalogue;
    private final Messages messages;

    ApplicableItems(Catalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @Override
    public Optional<Item> findItem(String code) {
        return catalogue.findItem(code).filter(ServiceItem::online).map(this::item);
    }

    private Item item(ServiceItem item) {
        return new Item(
                item.code(),
                String.valueOf(item.version()),
                item.name(),
                item.form(),
                item.assurance(),
                item.region(),
                item.clocks() == null ? List.of() : afterwards(item.clocks()));
    }

    private List<Bilingual> afterwards(Clocks clocks) {
        var statutory = days(clocks.statutory());
        var promised = clocks.promised() == null ? Optional.<Integer>empty() : days(clocks.promised());
        if (statutory.isEmpty()) {
            return List.of();
        }
        String key = promised.isPresent() ? "forms.after.both" : "forms.after.law";
        Object[] pairs = {"statutory", statutory.get(), "promised", promised.orElse(0)};
        return List.of(
                new Bilingual(messages.text(Language.ZH, key, pairs), messages.text(Language.EN, key, pairs)));
    }

    private static Optional<Integer> days(Term term) {
        return switch (term) {
            case Term.WorkingDays working -> Optional.of(working.days());
            case Term.OfficeDays office -> Optional.of(office.days());
            case Term.OfficeHoursTime hours -> Optional.empty();
            case Term.CalendarDays days -> Optional.empty();
            case Term.CalendarMonths months -> Optional.empty();
        };
    }
}
