package org.tongban.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.Parts;
import org.tongban.platform.Shape;

/**
 * What is about to be done with several pieces of work, or how it went.
 *
 * @param title what the page is about
 * @param lead one sentence that sums up
 * @param confirming whether pressing the button does it
 * @param ready how many can be done
 */
public record BulkView(
        String agency,
        String now,
        List<Parts.DeskPlace> places,
        String title,
        String lead,
        boolean confirming,
        long ready,
        List<Line> lines,
        Parts.Link back) {

    /**
     * @param key sent when confirmed; null where it cannot be done
     * @param says how it stands or went
     */
    public record Line(String href, String title, String number, @Nullable String key, Shape shape, String says) {}
}
