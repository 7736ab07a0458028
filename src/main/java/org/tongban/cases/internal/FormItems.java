package org.tongban.cases.internal;

import java.util.ArrayList;
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

/** Tells forms which form an item has and what happens after submission. */
@Component
class FormItems implements ItemSource {

    private final Catalogue catalogue;
    private final Messages messages;

    FormItems(Catalogue catalogue, Messages messages) {
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
        var lines = new ArrayList<Bilingual>();
        Term promised = clocks.promised();
        if (promised != null) {
            lines.add(
                    new Bilingual(
                            promise(Language.ZH, promised, clocks.statutory()),
                            promise(Language.EN, promised, clocks.statutory())));
        }
        return lines;
    }

    private String promise(Language language, Term promised, Term statutory) {
        return messages.text(
                language,
                "cases.afterwards",
                "promised",
                TermWords.of(messages, language, promised),
                "statutory",
                TermWords.of(messages, language, statutory));
    }
}
