package org.tongban.cases.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.Action;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Parts;

/**
 * The form of one action.
 *
 * @param key of the action, or {@code extend}
 * @param needs what must be said
 * @param articles articles a refusal may rest on
 * @param changed who did what meanwhile; null when nobody
 * @param offered false: the step is over, what was typed is only kept to be read
 */
public record ActView(
        String key,
        Action.Needs needs,
        int waitId,
        int version,
        String reason,
        Set<String> basis,
        List<String> missing,
        String agency,
        List<Parts.Choice> articles,
        List<Parts.Choice> agencies,
        FieldErrors errors,
        @Nullable String changed,
        boolean offered) {

    /** What was typed, before it is an act. */
    public record Typed(String reason, Set<String> basis, List<String> missing, String agency) {
        public static final Typed NOTHING = new Typed("", Set.of(), List.of(), "");
    }
}
