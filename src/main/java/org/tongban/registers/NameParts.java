package org.tongban.registers;

import org.jspecify.annotations.Nullable;

/**
 * A firm's name taken apart: division, trade name, industry, organisation form (Provisions on the
 * Registration of Enterprise Names, State Council Decree 734, art. 6).
 *
 * @param division as written, empty when the name has none
 * @param tradeName 字号
 * @param industry as written, empty when none is recognised
 * @param family of the industry; trade names clash within one family; empty when none
 * @param form organisation form as written, null when none is recognised
 */
public record NameParts(
        String fullName,
        String division,
        String tradeName,
        String industry,
        String family,
        @Nullable String form) {

    /** Trade name and industry together: what makes two names the same whatever stands around. */
    public String core() {
        return tradeName + industry;
    }
}
