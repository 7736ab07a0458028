package org.tongban.forms;

import org.jspecify.annotations.Nullable;

/**
 * Who must sign: each thing found at a pointer, in a role.
 *
 * @param at object or, with {@code /*}, every row; it has {@code name} and {@code residentNumber},
 *     or – for a firm – {@code name} and {@code creditCode}: a firm signs through its
 *     representative
 */
public record SignerRule(String at, Words role, @Nullable Condition when) {}
