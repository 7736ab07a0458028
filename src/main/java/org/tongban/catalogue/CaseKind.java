package org.tongban.catalogue;

/** Decided on the spot (即办件), or within a promised time (承诺件). */
public enum CaseKind {
    INSTANT,
    PROMISED
}
