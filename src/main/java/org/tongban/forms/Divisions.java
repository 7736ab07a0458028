package org.tongban.forms;

import java.util.List;

/** Administrative divisions, level by level; the registers stand behind it. */
public interface Divisions {

    /** The divisions directly below, in their order; {@code ""} for provinces. At most 1,000. */
    List<Division> listBelow(String code);

    /** The division and those above it, the highest first; empty when the code is unknown. */
    List<Division> path(String code);

    /** One division. */
    record Division(String code, String name) {}
}
