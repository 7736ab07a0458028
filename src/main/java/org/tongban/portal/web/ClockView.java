package org.tongban.portal.web;

import java.time.Instant;
import org.tongban.platform.FieldErrors;

/** The clock of the demonstration, machine time, and what was typed to set it. */
public record ClockView(
        boolean set, Instant machine, String year, String month, String day, String hour, FieldErrors errors) {}
