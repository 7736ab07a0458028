package org.tongban.catalogue;

/** How many officers decide. */
public enum OfficerRule {
    /** One examines, another approves (一审一核). */
    TWO_PERSONS,
    /** One does both (审核合一). */
    ONE_PERSON
}
