package org.tongban.registers;

import java.time.LocalDate;

/**
 * One thing that is known and therefore shown, not asked.
 *
 * @param element name in the dictionary of facts, for example {@code person.name}
 * @param source key of the source's name in messages, for example {@code registers.population}
 * @param since day from which it holds
 */
public record Fact(String element, String value, String source, LocalDate since) {}
