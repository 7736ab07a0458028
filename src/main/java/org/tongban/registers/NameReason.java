package org.tongban.registers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reason against a name, or one thing to mind.
 *
 * @param blocks false when the name can be reserved all the same
 * @param details named places of the sentence {@code registers.name.<kind>}
 * @param clashing the registered or reserved name it clashes with
 * @param law where the rule stands, as the pack writes it
 */
public record NameReason(
        Kind kind,
        boolean blocks,
        Map<String, String> details,
        @Nullable String clashing,
        String law) {

    /**
     * What is the matter; the sentence is {@code registers.name.<key>} in the module's messages.
     */
    public enum Kind {
        LENGTH,
        FOREIGN_CHARACTER,
        RARE_CHARACTER,
        DIVISION_MISSING,
        DISTRICT_WITHOUT_CITY,
        TRADE_NAME_SHORT,
        TRADE_NAME_IS_PLACE,
        INDUSTRY_MISSING,
        FORM_MISSING,
        FORBIDDEN,
        NEEDS_APPROVAL,
        SAME,
        SAME_IN_OTHER_ORDER,
        SAME_TRADE_NAME,
        HOMOPHONE,
        ONE_CHARACTER;

        /** Message key: {@code registers.name.homophone}. */
        public String messageKey() {
            return "registers.name." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
