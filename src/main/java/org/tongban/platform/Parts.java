package org.tongban.platform;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the components in {@code src/main/jte/ui} show. */
public final class Parts {

    private Parts() {}

    /** A number and its unit, never parted over a line. */
    public record Measure(String value, String unit) {}

    /** A way to another page. */
    public record Link(String href, String text) {}

    /** One value of a choice; {@code reveals} appears beneath while it is chosen. */
    public record Choice(
            String value, String text, @Nullable String hint, @Nullable Content reveals) {
        public static Choice of(String value, String text) {
            return new Choice(value, text, null, null);
        }
    }

    /**
     * A row of a summary list.
     *
     * @param source where a known fact comes from; it then has no change link
     * @param change address at which the value is changed; null: it cannot be
     */
    public record Row(
            String term, Content value, @Nullable String source, @Nullable String change) {
        public static Row of(String term, String value) {
            return new Row(term, Formatted.plain(value), null, null);
        }

        public static Row of(String term, Content value) {
            return new Row(term, value, null, null);
        }

        public Row from(String shownSource) {
            return new Row(term, value, shownSource, null);
        }

        public Row changedAt(String href) {
            return new Row(term, value, source, href);
        }
    }

    /** A line of a task list; without {@code href} it is not yet possible. */
    public record Task(
            String text, @Nullable String href, @Nullable String note, Shape shape, String word) {}

    /** Somebody who signs; {@code last} is when he signed, or how to remind him. */
    public record Signature(String name, String role, Shape shape, String word, Content last) {}

    /** A numbered step of what will happen. */
    public record Numbered(String title, @Nullable String note, List<String> side) {}

    /** A step of a timeline. */
    public record Step(Shape shape, String title, List<Content> lines, List<Link> papers) {
        /** Behind us: its line is drawn. */
        public boolean reached() {
            return shape == Shape.DONE;
        }

        public boolean now() {
            return shape == Shape.HALF;
        }
    }

    /** One thing that was checked of a paper. */
    public record Check(Shape shape, String title, String detail) {}

    /** A figure with its label above and its meaning below. */
    public record Fact(
            String label, List<Measure> value, @Nullable String note, @Nullable Content extra) {
        public static Fact of(String label, String value, String unit, @Nullable String note) {
            return new Fact(label, List.of(new Measure(value, unit)), note, null);
        }
    }

    /** A row of a list of days: which, what happened, what it counts. */
    public record DayRow(Content day, String note, String counted) {}

    /**
     * A day of the day strip. Parts of the office day from 0 to 1.
     *
     * @param works false: drawn dashed, does not count
     * @param used from and to; equal when nothing was used
     * @param left from and to of what remains
     */
    public record DayBox(String day, String weekday, boolean works, Span used, Span left) {
        /** From 0 (opening) to 1 (closing). */
        public record Span(double from, double to) {
            public static final Span NONE = new Span(0, 0);
        }
    }

    /** A labelled number of a chart; {@code note} stands over it. */
    public record Column(String label, double value, @Nullable String note) {
        public static Column of(String label, double value) {
            return new Column(label, value, null);
        }
    }

    /** A place in the officer's header, with how many wait there. */
    public record DeskPlace(String href, String text, boolean current) {}
}
