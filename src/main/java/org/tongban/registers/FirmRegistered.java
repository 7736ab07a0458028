package org.tongban.registers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Party;

/**
 * A firm has entered the register; told within the transaction, once.
 *
 * @param representative account of the legal representative; null when he has none
 * @param ground for example {@code case:<id>}
 */
public record FirmRegistered(
        Party firm, String creditCode, @Nullable UUID representative, String ground) {}
