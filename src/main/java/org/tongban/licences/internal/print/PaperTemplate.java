package org.tongban.licences.internal.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A compiled XHTML template of a pack: {@code {{name}}} (escaped), {@code {{name|date}}}, {@code
 * {{#list}}…{{/list}}} for each or if present, {@code {{^name}}…{{/name}}} if absent; {@code {{.}}}
 * is the item itself. No code can be written in it.
 */
public final class PaperTemplate {

    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)\\s*([^}|]+?)\\s*(?:\\|\\s*(\\w+)\\s*)?}}");

    private sealed interface Part {
        record Text(String text) implements Part {}

        record Value(String name, PaperFormat format) implements Part {}

        record Section(String name, boolean inverted, List<Part> parts) implements Part {}
    }

    private final List<Part> parts;

    private PaperTemplate(List<Part> parts) {
        this.parts = parts;
    }

    /** Thrown with the line on which a template is wrong, from 1. */
    public static final class Broken extends Exception {
        private final int line;

        Broken(int line, String reason) {
            super(reason);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    public static PaperTemplate compile(String source) throws Broken {
        var open = new ArrayList<List<Part>>(List.of(new ArrayList<>()));
        var names = new ArrayList<String>();
        Matcher tag = TAG.matcher(source);
        int from = 0;
        while (tag.find()) {
            open.getLast().add(new Part.Text(source.substring(from, tag.start())));
            from = tag.end();
            String name = tag.group(2);
            switch (tag.group(1)) {
                case "#", "^" -> {
                    var section = new Part.Section(name, tag.group(1).equals("^"), new ArrayList<>());
                    open.getLast().add(section);
                    open.add(section.parts());
                    names.add(name);
                }
                case "/" -> {
                    if (names.isEmpty() || !names.removeLast().equals(name)) {
                        throw new Broken(lineOf(source, tag.start()), "{{/" + name + "}} closes nothing");
                    }
                    open.removeLast();
                }
                default -> open.getLast().add(new Part.Value(name, format(source, tag)));
            }
        }
        if (!names.isEmpty()) {
            throw new Broken(lineOf(source, source.length()), "{{#" + names.getLast() + "}} is never closed");
        }
        open.getFirst().add(new Part.Text(source.substring(from)));
        return new PaperTemplate(open.getFirst());
    }

    private static PaperFormat format(String source, Matcher tag) throws Broken {
        try {
            return PaperFormat.named(tag.group(3));
        } catch (IllegalArgumentException unknown) {
            throw new Broken(lineOf(source, tag.start()), "unknown format " + tag.group(3));
        }
    }

    private static int lineOf(String source, int at) {
        return 1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    public String fill(Map<String, ?> data) {
        var out = new StringBuilder(8192);
        fill(parts, List.of(data), out);
        return out.toString();
    }

    private static void fill(List<Part> parts, List<Object> scopes, StringBuilder out) {
        for (Part part : parts) {
            switch (part) {
                case Part.Text(String text) -> out.append(text);
                case Part.Value(String name, PaperFormat format) ->
                        escape(format.apply(find(name, scopes)), out);
                case Part.Section section -> fillSection(section, scopes, out);
            }
        }
    }

    private static void fillSection(Part.Section section, List<Object> scopes, StringBuilder out) {
        Object value = find(section.name(), scopes);
        if (section.inverted()) {
            if (isAbsent(value)) {
                fill(section.parts(), scopes, out);
            }
        } else if (value instanceof List<?> items) {
            for (Object item : items) {
                fillWith(item, section, scopes, out);
            }
        } else if (value != null && !isAbsent(value)) {
            fillWith(value, section, scopes, out);
        }
    }

    private static void fillWith(Object item, Part.Section section, List<Object> scopes, StringBuilder out) {
        var inner = new ArrayList<Object>(scopes);
        inner.add(item);
        fill(section.parts(), inner, out);
    }

    private static boolean isAbsent(@Nullable Object value) {
        return value == null
                || Boolean.FALSE.equals(value)
                || value.equals("")
                || (value instanceof List<?> list && list.isEmpty());
    }

    private static @Nullable Object find(String name, List<Object> scopes) {
        if (name.equals(".")) {
            return scopes.getLast();
        }
        String[] steps = name.split("\\.");
        for (Object scope : scopes.reversed()) {
            if (scope instanceof Map<?, ?> map && map.containsKey(steps[0])) {
                Object value = map.get(steps[0]);
                for (int i = 1; i < steps.length; i++) {
                    value = value instanceof Map<?, ?> inner ? inner.get(steps[i]) : null;
                }
                return value;
            }
        }
        return null;
    }

    private static void escape(String text, StringBuilder out) {
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                default -> {
                                    // XML 1.0 has no way to write other control characters.
                                    if (isXml(c)) {
                                        out.appendCodePoint(c);
                                    }
                                }
                            }
                        });
    }

    private static boolean isXml(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return (c >= 0x20 || c == '\n' || c == '\t') && !surrogate && (c & 0xFFFE) != 0xFFFE;
    }
}
