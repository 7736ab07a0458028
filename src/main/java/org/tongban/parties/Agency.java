package org.tongban.parties;

import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;
import org.tongban.law.OfficeHours;

import java.time.ZoneId;
import java.util.List;

/**
 * An agency or service centre.
 *
 * @param code unified social credit code (GB 32100)
 * @param region division code in which it acts
 * @param parent code of the agency it belongs to
 * @param hours on working days, for example {@code 9:00-12:00, 13:30-17:30}
 * @param kinds what it is in charge of, as {@code agency.kind.*} of the messages names it, for
 *     example {@code housing}
 */
public record Agency(
        String code,
        String region,
        @Nullable String parent,
        Bilingual name,
        Bilingual shortName,
        String hours,
        String phone,
        Bilingual address,
        List<Unit> units,
        List<String> kinds) {

    /** A section of an agency, for example the enterprise registration section. */
    public record Unit(String code, Bilingual name) {}

    public OfficeHours officeHours(ZoneId zone) {
        return OfficeHours.weekdays(zone, hours);
    }

    /** The section's name; the agency's when it has no such section. */
    public Bilingual unitName(@Nullable String unit) {
        return units.stream()
                .filter(each -> each.code().equals(unit))
                .map(Unit::name)
                .findFirst()
                .orElse(name);
    }
}
