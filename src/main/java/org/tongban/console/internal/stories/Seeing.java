package org.tongban.console.internal.stories;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tongban.console.internal.stories.Step.Pair;
import org.tongban.console.internal.stories.Step.Part;
import org.tongban.console.internal.stories.Step.Text;

/** Does what a step says and looks at what it says is seen; what is not so is {@link Unmet}. */
final class Seeing {

    /** What runs behind the pages is done by then; a person would have complained. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Scene scene;
    private int line;

    Seeing(Scene scene) {
        this.scene = scene;
    }

    /** Of what was done or looked at last. */
    int line() {
        return line;
    }

    void part(Part part) {
        line = part.line();
        if (part.verb().isAsking()) {
            scene.looksAtPage();
        }
        switch (part.verb()) {
            case AS -> scene.enter(said(part.text()));
            case OPEN -> scene.browser().open(said(part.text()));
            case PRESS -> scene.browser().press(scene.page().pressed(said(part.text())));
            case PRESS_FIRST -> scene.browser().press(scene.page().first(said(part.text())));
            case FILL -> each(part, pair -> scene.page().fill(said(pair.name()), value(pair)));
            case CHOOSE ->
                    each(
                            part,
                            pair ->
                                    scene.page()
                                            .choose(
                                                    said(pair.name()),
                                                    pair.values().stream().map(this::said).toList()));
            case TICK -> every(part, scene.page()::tick);
            case UPLOAD ->
                    each(
                            part,
                            pair ->
                                    scene.page()
                                            .attach(
                                                    said(pair.name()),
                                                    scene.papers().handedIn(value(pair))));
            case DOWNLOADS -> {
                var link = scene.page().link(said(part.text()));
                scene.looksAt(scene.browser().download(link));
            }
            case KEEPS -> scene.papers().keepAs(said(part.text()));
            case REMEMBER -> each(part, this::remember);
            case STATUS -> {
                // Looked at after what asks for the page.
            }
            case WAITS_FOR -> waitFor(part);
            case SEES -> every(part, this::sees);
            case DOES_NOT_SEE -> every(part, text -> unless(Seen.stands(text, page()), "saw", text));
            case SHOWS -> each(part, this::shows);
            case HOLDS -> each(part, this::holds);
            case OFFERS -> every(part, text -> when(scene.page().isOffered(text), "be offered", text));
            case DOES_NOT_OFFER ->
                    every(part, text -> unless(scene.page().isOffered(text), "was offered", text));
            case PAPER_SAYS -> every(part, text -> when(printed(text), "read on the paper", text));
            case PAPER_DOES_NOT_SAY -> every(part, text -> unless(printed(text), "read on the paper", text));
        }
    }

    void status(int expected) {
        int status = scene.page().status();
        if (status != expected) {
            throw new Unmet("expected status %d, got %d".formatted(expected, status));
        }
    }

    private void sees(String text) {
        when(Seen.stands(text, page()), "see", text);
    }

    private void waitFor(Part part) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                status(200);
                every(part, this::sees);
                return;
            } catch (Unmet notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            }
            try {
                Thread.sleep(150);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Unmet("interrupted");
            }
            scene.browser().reload();
        }
    }

    private void shows(Pair pair) {
        var heading = said(pair.name());
        var rows = scene.page().rows(heading);
        for (Text value : pair.values()) {
            line = value.line();
            if (rows.stream().noneMatch(row -> Seen.stands(said(value), row))) {
                throw new Unmet(
                        "expected \"%s\" to show \"%s\"; it shows: %s"
                                .formatted(heading, said(value), rows.isEmpty() ? "no such row" : rows));
            }
        }
    }

    private void holds(Pair pair) {
        var held = scene.page().held(said(pair.name()));
        if (!Seen.normal(held).equals(Seen.normal(value(pair)))) {
            throw new Unmet(
                    "expected \"%s\" to hold \"%s\"; it holds \"%s\""
                            .formatted(said(pair.name()), value(pair), Seen.shortened(held)));
        }
    }

    private void remember(Pair pair) {
        var words = value(pair);
        var found = Pattern.compile(Pattern.quote(words) + "[\\s:\uff1a]*(\\S+)")
                .matcher(Seen.apart(scene.page().html().body()));
        if (!found.find()) {
            throw new Unmet("nothing stands after \"%s\"".formatted(words));
        }
        scene.remember(pair.name().text(), found.group(1));
    }

    private boolean printed(String text) {
        return Seen.stands(Paper.packed(text), scene.papers().last().text());
    }

    private String page() {
        return scene.page().text();
    }

    private static void when(boolean met, String what, String text) {
        if (!met) {
            throw new Unmet("expected to %s \"%s\"".formatted(what, text));
        }
    }

    private static void unless(boolean met, String what, String text) {
        if (met) {
            throw new Unmet("%s \"%s\", which should not be there".formatted(what, text));
        }
    }

    private void every(Part part, Consumer<String> look) {
        for (Text text : part.texts()) {
            line = text.line();
            look.accept(said(text));
        }
    }

    private void each(Part part, Consumer<Pair> look) {
        for (Pair pair : part.pairs()) {
            line = pair.name().line();
            look.accept(pair);
        }
    }

    private String value(Pair pair) {
        if (pair.values().size() != 1) {
            throw new Unmet("one value is wanted for \"%s\"".formatted(pair.name().text()));
        }
        return said(pair.values().getFirst());
    }

    private String said(Text text) {
        return scene.replaced(text.text());
    }
}
