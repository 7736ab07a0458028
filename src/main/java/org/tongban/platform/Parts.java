package org.tongban.platform;

/** What the components in {@code src/main/jte/ui} show. */
public final class Parts {

    private Parts() {}

    /** A number and its unit, never parted over a line. */
    public record Measure(String value, String unit) {}

    /** A way to another page. */
    public record Link(String href, String text) {}
}
