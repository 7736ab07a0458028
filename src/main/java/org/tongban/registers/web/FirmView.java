package org.tongban.registers.web;

import java.time.Instant;
import org.tongban.registers.Firm;

/**
 * One firm as read at a moment.
 *
 * @param codeFails whether its code has a wrong check character, as some in real use have
 */
public record FirmView(Firm firm, Instant readAt, boolean codeFails) {}
