package org.tongban.catalogue;

import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;

/**
 * A way in: a life event, an audience, an agency, a name often looked for.
 *
 * @param name the full name
 * @param shortName for the home page; the full name where there is none
 * @param about one line on what is in it
 * @param contact of agencies: how to reach it; null for others
 * @param items how many items it has
 */
public record Topic(
        Kind kind,
        String code,
        Bilingual name,
        Bilingual shortName,
        @Nullable Bilingual about,
        @Nullable Contact contact,
        int items) {

    /** Kinds of way in. */
    public enum Kind {
        LIFE_EVENT,
        AUDIENCE,
        AGENCY,
        /** What many people look for: a name that the search finds. */
        OFTEN;

        /** The word in addresses: {@code life-event}. */
        public String path() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How to reach an agency.
     *
     * @param hours office hours on working days, as {@code 9:00-12:00, 13:30-17:30}
     */
    public record Contact(String phone, String hours, Bilingual address) {}

    public Topic withItems(int count) {
        return new Topic(kind, code, name, shortName, about, contact, count);
    }
}
