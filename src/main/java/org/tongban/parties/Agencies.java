package org.tongban.parties;

import org.springframework.stereotype.Component;
import org.tongban.core.CoreProblem;
import org.tongban.core.Region;
import org.tongban.law.OfficeHours;
import org.tongban.parties.internal.AgencyStore;
import org.tongban.platform.TongbanSettings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The door to agencies: few, read often, so they are kept in memory and read again after a pack.
 */
@Component
public class Agencies {

    private final AgencyStore store;
    private final TongbanSettings settings;

    private final Map<String, Open> hours = new ConcurrentHashMap<>();

    /** Office hours, read out of their text once for an agency as it stands. */
    private record Open(Agency agency, OfficeHours hours) {}

    Agencies(AgencyStore store, TongbanSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Throws {@link CoreProblem#NOT_FOUND}. */
    public Agency get(String code) {
        return find(code).orElseThrow(() -> CoreProblem.NOT_FOUND.with("agency", code));
    }

    public Optional<Agency> find(String code) {
        return Optional.ofNullable(store.all().get(code));
    }

    /** In the order of the pack. */
    public List<Agency> list() {
        return List.copyOf(store.all().values());
    }

    /** Those acting in a region or below it, in the order of the pack. */
    public List<Agency> list(String region) {
        return list().stream().filter(each -> Region.contains(region, each.region())).toList();
    }

    /** The agency in charge of a kind of matter where a division lies; the nearest where several are. */
    public Optional<Agency> findInCharge(String kind, String division) {
        return list().stream()
                .filter(each -> each.kinds().contains(kind))
                .filter(each -> Region.contains(each.region(), division))
                .max(Comparator.comparingInt(each -> Region.significant(each.region()).length()));
    }

    /** When an agency is open. */
    public OfficeHours officeHours(String code) {
        Agency agency = get(code);
        Open open = hours.get(code);
        if (open == null || open.agency() != agency) {
            open = new Open(agency, agency.officeHours(settings.zone()));
            hours.put(code, open);
        }
        return open.hours();
    }
}
