package org.tongban.portal.web;

import java.util.List;

/** How to complain, and the phone of every agency. */
public record ComplaintsView(TextView text, List<Phone> phones) {

    /** How to reach an agency. */
    public record Phone(String agency, String href, String number) {}
}
