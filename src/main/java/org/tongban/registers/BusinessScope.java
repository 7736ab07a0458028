package org.tongban.registers;

import org.jspecify.annotations.Nullable;

/**
 * A standard entry of business scope (经营范围规范目录).
 *
 * @param agencyKind for licensed entries the kind of agency that must be told, for example {@code
 *     culture-tourism}
 * @param industry section and division of GB/T 4754-2017, for example {@code I65}
 */
public record BusinessScope(
        String code, String name, Kind kind, @Nullable String agencyKind, String industry) {

    /** Whether a licence is needed besides registration. */
    public enum Kind {
        GENERAL,
        LICENSED
    }
}
