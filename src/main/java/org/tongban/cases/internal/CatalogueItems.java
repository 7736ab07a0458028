package org.tongban.cases.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseProblem;
import org.tongban.catalogue.Catalogue;
import org.tongban.catalogue.Clocks;
import org.tongban.catalogue.OfficerRule;
import org.tongban.catalogue.ServiceItem;
import org.tongban.law.Term;

/** The rules of an item as the catalogue states them; calendars are asked anew, for a published one changes deadlines. */
@Component
class CatalogueItems implements CaseItems {

    /** Where the item sets no other: thirty working days to supply what is missing. */
    private static final Term CORRECTION = Term.parse("30 working days");

    /** A new version of an item reaches new cases within a second, on every machine. */
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final Catalogue catalogue;
    private final CaseSettings settings;
    private final Map<String, ServiceItem> versions = new ConcurrentHashMap<>();
    private final Map<String, Current> current = new ConcurrentHashMap<>();

    /** The version new cases begin with, and when that was asked. */
    private record Current(int version, long asked) {}

    CatalogueItems(Catalogue catalogue, CaseSettings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    @Override
    public CaseRules getCurrent(String itemCode) {
        Current known = current.get(itemCode);
        if (known == null || System.nanoTime() - known.asked() > FRESH) {
            known = new Current(catalogue.getCurrentVersion(itemCode), System.nanoTime());
            current.put(itemCode, known);
        }
        return get(itemCode, known.version());
    }

    @Override
    public CaseRules get(String itemCode, int itemVersion) {
        return rules(
                versions.computeIfAbsent(
                        itemCode + "/" + itemVersion,
                        key -> catalogue.getItem(itemCode, itemVersion)));
    }

    private CaseRules rules(ServiceItem item) {
        Clocks clocks = item.clocks();
        String process = item.process();
        if (clocks == null || process == null) {
            throw CaseProblem.ITEM_NOT_ONLINE.with("item", item.code());
        }
        return new CaseRules(
                item.code(),
                item.version(),
                item.agency(),
                item.region(),
                process,
                item.assurance(),
                clocks.acceptanceRule(),
                clocks.promiseRule(),
                clocks.statutoryRule(),
                clocks.extension(),
                CORRECTION,
                item.officerRule() == OfficerRule.ONE_PERSON,
                settings.numberPrefix(),
                catalogue.deadlines(item.agency()));
    }
}
