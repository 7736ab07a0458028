package org.tongban.registers;

import java.util.List;

/** What the check of a name found, with every reason. */
public record NameVerdict(NameParts parts, List<NameReason> reasons) {

    /** Whether the name may be reserved. */
    public boolean accepted() {
        return reasons.stream().noneMatch(NameReason::blocks);
    }

    /** Whether it holds characters that not every printer and screen can show. */
    public boolean printWarning() {
        return reasons.stream().anyMatch(r -> r.kind() == NameReason.Kind.RARE_CHARACTER);
    }
}
