package org.tongban.forms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Actor;
import org.tongban.core.Bilingual;

/** Checks and reserves firm names; the register of legal persons stands behind it. */
public interface NameDesk {

    /**
     * Checks a name and, if nothing stands against it, reserves it for the actor.
     *
     * @param region division code of the registrar
     * @param previous reservation the draft holds, to be given up; null for none
     */
    Answer reserve(Actor.Person actor, String region, String name, @Nullable String previous);

    /**
     * What the register says.
     *
     * @param reservation null when refused
     * @param reasons why not, or what to mind
     */
    record Answer(@Nullable String reservation, @Nullable LocalDate until, List<Bilingual> reasons) {}
}
