package org.tongban.cases.web;

import org.tongban.platform.FieldErrors;

/** Asks before an application is taken back; {@code reason} as it was typed. */
public record WithdrawView(
        String base, String item, String title, String number, int version, String reason, FieldErrors errors) {}
