package org.tongban.forms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Assurance;
import org.tongban.core.Bilingual;

/** Where items come from that can be applied for: the catalogue implements it. */
public interface ItemSource {

    Optional<Item> findItem(String code);

    /**
     * An item as far as forms need it.
     *
     * @param form name of the form; null when it cannot be applied for online
     * @param needed how surely the applicant must be known
     * @param region division code of where it is registered: names and addresses are looked up there
     * @param afterwards lines shown beside the task list: what happens after submission
     */
    record Item(
            String code,
            String version,
            Bilingual title,
            @Nullable String form,
            Assurance needed,
            String region,
            List<Bilingual> afterwards) {}
}
