package org.tongban.platform;

import java.util.List;
import java.util.Locale;

/**
 * Places of columns, grid lines and labels in a chart drawn on the server; 1 unit is about 1 pixel.
 */
public final class Charts {

    private Charts() {}

    /** One column ready to draw. */
    public record Drawn(
            String x, String y, String width, String height, String middle, Parts.Column column) {}

    /** A grid line and its label. */
    public record Line(String y, String label) {}

    /**
     * @param left room for the labels of the grid
     * @param gap between columns, as a share of one
     */
    public record Frame(double width, double height, double left, double gap) {}

    /** Columns from zero; a value above zero is at least one unit high so that it can be seen. */
    public static List<Drawn> columns(List<Parts.Column> columns, Frame frame, double top) {
        double step = (frame.width - frame.left) / Math.max(1, columns.size());
        var drawn = new java.util.ArrayList<Drawn>();
        for (int i = 0; i < columns.size(); i++) {
            double height = columns.get(i).value() / top * frame.height;
            height = columns.get(i).value() > 0 ? Math.max(1, height) : 0;
            double x = frame.left + i * step + step * frame.gap / 2;
            double width = step * (1 - frame.gap);
            drawn.add(
                    new Drawn(
                            at(x),
                            at(frame.height - height),
                            at(width),
                            at(height),
                            at(x + width / 2),
                            columns.get(i)));
        }
        return drawn;
    }

    /** Grid lines at round numbers from zero to the top. */
    public static List<Line> grid(double top, double height, Formats formats) {
        double step = round(top / 3);
        var lines = new java.util.ArrayList<Line>();
        for (double value = 0; value <= top * 1.0001; value += step) {
            lines.add(new Line(at(height - value / top * height), formats.number((long) value)));
        }
        return lines;
    }

    public static double top(List<Parts.Column> columns) {
        return Math.max(1, columns.stream().mapToDouble(Parts.Column::value).max().orElse(1));
    }

    /** 1, 2 or 5 times a power of ten, at least 1. */
    private static double round(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, wanted))));
        double times = wanted / power;
        return Math.max(1, power * (times >= 5 ? 5 : times >= 2 ? 2 : 1));
    }

    /** A length or place as SVG wants it. */
    public static String at(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Per cent of a share from 0 to 1, for widths. */
    public static String share(double share) {
        return at(Math.max(0, Math.min(1, share)) * 100);
    }
}
