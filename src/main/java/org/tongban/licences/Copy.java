package org.tongban.licences;

/** The two copies of a licence, of equal force. */
public enum Copy {
    /** 正本, to be shown */
    ORIGINAL,
    /** 副本, to be carried */
    DUPLICATE
}
