package org.tongban.core;

import java.util.List;
import java.util.UUID;

/** Whoever acts. Doors of modules take one and check it; pages never decide rights. */
public sealed interface Actor {

    /**
     * Stable name for the journal: {@code person:<id>}, {@code officer:<id>}, {@code
     * system:<part>}, {@code anyone}.
     */
    String reference();

    /** Name to show. */
    String name();

    /** Nobody has signed in. */
    record Anyone() implements Actor {
        @Override
        public String reference() {
            return "anyone";
        }

        @Override
        public String name() {
            return "";
        }
    }

    /**
     * A natural person, acting for himself or for a firm he may act for.
     *
     * @param actingFor himself, or the firm
     */
    record Person(UUID id, String name, Assurance assurance, Party actingFor) implements Actor {
        @Override
        public String reference() {
            return "person:" + id;
        }

        public boolean actsForFirm() {
            return actingFor.kind() == Party.Kind.FIRM;
        }
    }

    /**
     * An officer with his rights.
     *
     * @param agency code of the agency he works at
     */
    record Officer(UUID id, String name, String agency, List<Grant> grants) implements Actor {
        @Override
        public String reference() {
            return "officer:" + id;
        }

        public boolean may(Role role, String ofAgency, String inRegion) {
            return grants.stream().anyMatch(grant -> grant.covers(role, ofAgency, inRegion));
        }

        public boolean hasRole(Role role) {
            return grants.stream().anyMatch(grant -> grant.role() == role);
        }
    }

    /** A part of Tongban itself: a timer, a listener, the command line. */
    record Machine(String part) implements Actor {
        @Override
        public String reference() {
            return "system:" + part;
        }

        @Override
        public String name() {
            return part;
        }
    }
}
