package org.tongban.platform;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * Words that are one thing on a page and plain text elsewhere: a template writes the markup, {@code
 * toString} gives the text.
 *
 * @param html safe markup, already escaped
 */
public record Formatted(String text, String html) implements Content {

    /** Text without any markup of its own. */
    public static Formatted plain(String text) {
        return new Formatted(text, escape(text));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public String toString() {
        return text;
    }

    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
