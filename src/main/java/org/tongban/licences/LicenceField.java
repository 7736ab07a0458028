package org.tongban.licences;

import org.tongban.core.Bilingual;

/**
 * One thing a licence states.
 *
 * @param name key in the licence's data
 * @param label as printed
 * @param format {@code date} for dates; empty for text
 * @param shown whether the public register shows it
 */
public record LicenceField(String name, Bilingual label, String format, boolean shown) {}
