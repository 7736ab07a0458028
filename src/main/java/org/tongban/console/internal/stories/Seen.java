package org.tongban.console.internal.stories;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as a person reads it: no markup, no drawings, one space for any white space. */
final class Seen {

    private static final int SHORT = 1500;

    private Seen() {}

    static String normal(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
    }

    static String of(Element element) {
        return normal(readable(element).text());
    }

    /** The same with a space wherever one element ends: what stands apart on the page stays apart. */
    static String apart(Element element) {
        return String.join(" ", pieces(element));
    }

    /** The texts of an element as they stand, each between two marks of the page. */
    static List<String> pieces(Element element) {
        var pieces = new ArrayList<String>();
        readable(element)
                .traverse(
                        (node, depth) -> {
                            if (node instanceof TextNode words && !words.isBlank()) {
                                pieces.add(normal(words.text()));
                            }
                        });
        return pieces;
    }

    private static Element readable(Element element) {
        var copy = element.clone();
        copy.select("script, style, template, svg, kbd, [hidden], .skip").remove();
        return copy;
    }

    /** The names an element goes by: all of its text, and without what only a reader program says. */
    static Set<String> names(Element element) {
        var names = new LinkedHashSet<String>();
        names.add(of(element));
        var copy = element.clone();
        copy.select(".hidden").remove();
        names.add(of(copy));
        copy.select(".label-optional, .tag").remove();
        names.add(of(copy));
        names.remove("");
        return names;
    }

    /** Whether the wanted text stands in the other; {@code …} stands for up to sixty characters. */
    static boolean stands(String wanted, String text) {
        var pattern = new StringBuilder();
        for (String part : wanted.split("\u2026", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".{0,60}?").append(Pattern.quote(part));
        }
        return Pattern.compile(pattern.toString()).matcher(text).find();
    }

    /** The page in words for a report: its main part first. */
    static String shortened(Document page) {
        var main = page.selectFirst("main");
        return shortened(of(main == null ? page.body() : main));
    }

    static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + " \u2026";
    }
}
