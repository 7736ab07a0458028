package org.tongban.portal.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongban.platform.Formatted;
import org.tongban.platform.Shell;

/**
 * A page of running text. Its words are messages: {@code pages.<key>.title}, {@code .lead}, then
 * sections {@code .1}, {@code .2} … with paragraphs {@code .1.p1} … and points {@code .1.b1} ….
 *
 * @param key of the page, also its path
 */
public record TextView(String key, String title, String lead, List<Section> sections) {

    /** A heading, its paragraphs, its points. */
    public record Section(String title, List<Content> paragraphs, List<Content> points) {}

    /** Words that are links wherever a text names them. */
    private static final Map<String, String> LINKS = Map.ofEntries(
            Map.entry("figures", "/figures"),
            Map.entry("how", "/figures#how"),
            Map.entry("complaints", "/complaints"),
            Map.entry("accessibility", "/accessibility"),
            Map.entry("privacy", "/privacy"),
            Map.entry("verify", "/verify"),
            Map.entry("cases", "/cases"),
            Map.entry("inbox", "/inbox"),
            Map.entry("agencies", "/agencies"),
            Map.entry("pipl", "/law/personal-information-law"),
            Map.entry("reconsideration", "/law/reconsideration-law#article-20"),
            Map.entry("opinions", "/law/rating-opinions#article-9"));

    static TextView of(String key, Shell shell) {
        String base = "pages." + key + ".";
        var sections = new ArrayList<Section>();
        for (int i = 1; has(shell, base + i); i++) {
            sections.add(new Section(
                    shell.t(base + i), texts(shell, base + i + ".p"), texts(shell, base + i + ".b")));
        }
        return new TextView(key, shell.t(base + "title"), shell.t(base + "lead", "place", place(shell)), sections);
    }

    private static List<Content> texts(Shell shell, String base) {
        var texts = new ArrayList<Content>();
        for (int i = 1; has(shell, base + i); i++) {
            texts.add(shell.rich(base + i, places(shell)));
        }
        return texts;
    }

    private static boolean has(Shell shell, String key) {
        return shell.messages().find(shell.language(), key).isPresent();
    }

    private static String place(Shell shell) {
        return shell.city().name().in(shell.language());
    }

    private static Object[] places(Shell shell) {
        var places = new ArrayList<Object>(List.of("place", place(shell), "phone", shell.city().phone()));
        LINKS.forEach((name, href) -> {
            var words = Formatted.plain(shell.t("pages.link." + name));
            places.add(name);
            places.add(new Formatted(words.text(), "<a href=\"" + href + "\">" + words.html() + "</a>"));
        });
        return places.toArray();
    }
}
