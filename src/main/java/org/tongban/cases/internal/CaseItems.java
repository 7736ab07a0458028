package org.tongban.cases.internal;

/** Gives the rules of a service item; the catalogue stands behind it. */
public interface CaseItems {

    /** The version that new cases begin with; fails when the item takes no applications online. */
    CaseRules getCurrent(String itemCode);

    CaseRules get(String itemCode, int itemVersion);
}
