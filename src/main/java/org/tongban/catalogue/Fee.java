package org.tongban.catalogue;

import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;

/**
 * What it costs.
 *
 * @param note details, or how the fee is reckoned; null when there is nothing to add
 */
public record Fee(boolean free, @Nullable Bilingual note) {}
