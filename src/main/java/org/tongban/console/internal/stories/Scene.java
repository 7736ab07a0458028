package org.tongban.console.internal.stories;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a story stands: who acts, each with a browser, what is remembered, what was downloaded. */
final class Scene implements AutoCloseable {

    private static final String NOBODY = "nobody";

    private final URI home;
    private final String language;
    private final Papers papers;
    private final Map<String, String> variables;
    private final Map<String, Browser> browsers = new HashMap<>();
    private String who = NOBODY;
    private @Nullable String paper;

    Scene(URI home, String language, Papers papers, Map<String, String> variables) {
        this.home = home;
        this.language = language;
        this.papers = papers;
        this.variables = variables;
    }

    String who() {
        return who;
    }

    /** A persona of the demonstration, who signs in the first time; or {@code nobody}, a stranger. */
    void enter(String persona) {
        who = persona;
        paper = null;
        if (!browsers.containsKey(persona)) {
            var browser = new Browser(home, language);
            browsers.put(persona, browser);
            if (!persona.equals(NOBODY)) {
                signIn(browser, persona);
            }
        }
    }

    private static void signIn(Browser browser, String persona) {
        browser.open("/sign-in");
        var button =
                browser.page().html().select("button[name=login]").stream()
                        .filter(each -> each.attr("value").equals(persona))
                        .findFirst()
                        .orElseThrow(() -> new Unmet("there is no persona " + persona));
        browser.press(button);
        if (browser.page().status() != 200) {
            throw new Unmet("signing in answers " + browser.page().status());
        }
    }

    Browser browser() {
        var browser = browsers.get(who);
        if (browser == null) {
            throw new Unmet("nobody is there");
        }
        return browser;
    }

    Page page() {
        return browser().page();
    }

    Papers papers() {
        return papers;
    }

    void looksAt(Paper downloaded) {
        papers.add(downloaded);
        paper = downloaded.text();
    }

    void looksAtPage() {
        paper = null;
    }

    void remember(String name, String value) {
        variables.put(name, value);
    }

    String replaced(String text) {
        return Variables.replace(text, variables);
    }

    /** What the person has before the eyes, for the report. */
    String seen() {
        try {
            return paper == null
                    ? "%s saw at %s (%d): %s"
                            .formatted(
                                    who,
                                    page().address().getPath(),
                                    page().status(),
                                    Seen.shortened(page().html()))
                    : "%s read: %s".formatted(who, Seen.shortened(paper));
        } catch (Unmet nothing) {
            return who + " saw no page";
        }
    }

    @Override
    public void close() {
        browsers.values().forEach(Browser::close);
    }
}
