package org.tongban.forms.web;

/** Asks before something is gone. */
public record SureView(
        String title, String what, String action, String yes, String back, String no, int version) {}
