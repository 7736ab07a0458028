package org.tongban.portal.web;

import java.util.List;
import org.tongban.platform.Shape;

/** How the system itself is doing. */
public record StatusView(boolean well, List<Row> rows) {

    /** One part: how it is, in a word, and what that rests on. */
    public record Row(String part, Shape shape, String state, String detail) {}
}
