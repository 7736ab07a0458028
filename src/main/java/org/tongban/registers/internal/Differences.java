package org.tongban.registers.internal;

import java.util.ArrayList;
import java.util.List;
import org.tongban.registers.ComparisonRow.Span;

/** Marks where two texts part: common beginning, what differs, common end; pure. */
public final class Differences {

    private Differences() {}

    /** The text in pieces, those that differ from the other marked. */
    public static List<Span> mark(String text, String other) {
        int most = Math.min(text.length(), other.length());
        int start = 0;
        while (start < most && text.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        // A number is never cut: 18 against 108 differs as a whole.
        while (start > 0 && start < text.length() && Character.isDigit(text.charAt(start - 1))
                && Character.isDigit(text.charAt(start))) {
            start--;
        }
        var spans = new ArrayList<Span>();
        add(spans, text.substring(0, start), false);
        add(spans, text.substring(start, text.length() - end), true);
        add(spans, text.substring(text.length() - end), false);
        return List.copyOf(spans);
    }

    private static void add(List<Span> spans, String text, boolean differs) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, differs));
        }
    }
}
