package org.tongban.forms;

import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;

/**
 * Who must sign: each thing found at a pointer, in a role.
 *
 * @param at object or, with {@code /*}, every row
 * @param name member with the signer's name
 * @param number member with his resident number
 * @param onBehalfOf member with the firm he signs for; null when for himself
 */
public record SignerRule(
        String at, String name, String number, @Nullable String onBehalfOf, Bilingual role, @Nullable Condition when) {}
