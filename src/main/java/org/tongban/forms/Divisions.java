package org.tongban.forms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Administrative divisions, level by level; the registers stand behind it. */
public interface Divisions {

    /** The divisions directly below, in their order; {@code ""} for provinces. At most 1,000. */
    List<Division> listBelow(String code);

    /** The same for several codes, by the code above. */
    default Map<String, List<Division>> listBelowEach(Collection<String> codes) {
        return codes.stream().distinct().collect(Collectors.toMap(Function.identity(), this::listBelow));
    }

    /** The division and those above it, the highest first; empty when the code is unknown. */
    List<Division> path(String code);

    /** One division. */
    record Division(String code, String name) {}
}
