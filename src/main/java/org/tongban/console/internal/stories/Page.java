package org.tongban.console.internal.stories;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A page in a person's hands: found by label and written into as a browser without script would.
 * What fits nothing, or fits twice, is {@link Unmet}.
 */
final class Page {

    private static final String TYPED =
            "textarea, input:not([type]), input[type=text], input[type=search], input[type=email],"
                    + " input[type=tel], input[type=password], input[type=number], input[type=date]";
    private static final String BUTTONS = "button:not([type=button]):not([type=reset]), input[type=submit]";

    private final URI address;
    private final int status;
    private final Document html;
    private final Map<Element, MadeFile> files = new LinkedHashMap<>();
    private @Nullable Element touched;

    Page(URI address, int status, Document html) {
        this.address = address;
        this.status = status;
        this.html = html;
        html.select("[hidden]").remove();
    }

    URI address() {
        return address;
    }

    int status() {
        return status;
    }

    Document html() {
        return html;
    }

    String text() {
        return Seen.of(html.body());
    }

    Map<Element, MadeFile> files() {
        return files;
    }

    void fill(String label, String value) {
        var field = one("field", label, html.select(TYPED), this::labels);
        if (field.normalName().equals("textarea")) {
            field.text(value);
        } else {
            field.attr("value", value);
        }
        touch(field);
    }

    /** One or several of the choices under a legend, or one of a list. */
    void choose(String label, List<String> choices) {
        var lists = fitting(label, html.select("select"), this::labels);
        var groups = fitting(label, html.select("fieldset:has(> legend)"), Page::legends);
        if (lists.size() + groups.size() != 1) {
            throw new Unmet(
                    "\"%s\" fits %d groups of choices; there are: %s"
                            .formatted(
                                    label,
                                    lists.size() + groups.size(),
                                    all(html.select("legend, select"), this::labels)));
        }
        if (groups.isEmpty()) {
            option(lists.getFirst(), choices);
        } else {
            var group = groups.getFirst();
            var boxes =
                    group.select("input[type=radio], input[type=checkbox]").stream()
                            .filter(box -> box.closest("fieldset") == group)
                            .toList();
            choices.forEach(choice -> check(one("choice", choice, boxes, this::labels)));
        }
    }

    void tick(String label) {
        check(one("box", label, html.select("input[type=checkbox]"), this::labels));
    }

    void attach(String label, MadeFile file) {
        var field = one("file field", label, html.select("input[type=file]"), this::labels);
        files.put(field, file);
        touch(field);
    }

    private static void option(Element list, List<String> choices) {
        if (choices.size() != 1) {
            throw new Unmet("only one can be chosen from a list");
        }
        var option = one("option", choices.getFirst(), list.select("option"), Seen::names);
        list.select("option").removeAttr("selected");
        option.attr("selected", true);
    }

    private void check(Element box) {
        if (box.attr("type").equals("radio")) {
            html.select("input[type=radio]").stream()
                    .filter(other -> other.attr("name").equals(box.attr("name")))
                    .filter(other -> other.closest("form") == box.closest("form"))
                    .forEach(other -> other.removeAttr("checked"));
        }
        box.attr("checked", true);
        touch(box);
    }

    private void touch(Element field) {
        touched = field.closest("form");
    }

    /** What is pressed: a button of the form in use, else any button, else a link. */
    Element pressed(String name) {
        var form = touched;
        if (form != null) {
            var near = pressable(name, form.select(BUTTONS));
            if (near.size() == 1) {
                return near.getFirst();
            }
        }
        var buttons = pressable(name, html.select(BUTTONS));
        return buttons.isEmpty() ? link(name) : one("button", name, buttons, buttons, Page::captions);
    }

    /** Links that lead to the same place count once. */
    Element link(String name) {
        return one("button or link", name, pressable(name, links()), links(), Page::captions);
    }

    /** The uppermost button or link of that name. */
    Element first(String name) {
        var all = html.select(BUTTONS + ", a[href]");
        var fitting = pressable(name, all);
        return fitting.isEmpty()
                ? one("button or link", name, fitting, all, Page::captions)
                : fitting.getFirst();
    }

    private List<Element> links() {
        var byTarget = new LinkedHashMap<String, Element>();
        for (Element link : html.select("a[href]")) {
            byTarget.putIfAbsent(link.attr("href") + " " + Seen.of(link), link);
        }
        return List.copyOf(byTarget.values());
    }

    boolean isOffered(String name) {
        return !pressable(name, html.select(BUTTONS + ", a[href]")).isEmpty();
    }

    /** What a field holds: what is written in it, or the label of what is chosen. */
    String held(String label) {
        var typed = fitting(label, html.select(TYPED), this::labels);
        var lists = fitting(label, html.select("select"), this::labels);
        var groups = fitting(label, html.select("fieldset:has(> legend)"), Page::legends);
        if (typed.size() + lists.size() + groups.size() != 1) {
            throw new Unmet(
                    "\"%s\" fits %d fields; there are: %s"
                            .formatted(
                                    label,
                                    typed.size() + lists.size() + groups.size(),
                                    all(html.select(TYPED + ", select, legend"), this::labels)));
        }
        if (!typed.isEmpty()) {
            return typed.getFirst().val();
        }
        if (!lists.isEmpty()) {
            return Seen.normal(lists.getFirst().select("option[selected]").text());
        }
        return groups.getFirst().select("input[checked]").stream()
                .map(box -> labels(box).iterator().next())
                .collect(Collectors.joining(", "));
    }

    /** The rows, lines and entries whose heading is this, as text without the heading. */
    List<String> rows(String heading) {
        var rows = new ArrayList<String>();
        for (Element row : html.select("tr, li, dl > div, dt")) {
            var head = row.normalName().equals("dt") ? row : row.selectFirst("th, dt, a, .strong, span, label, strong");
            if (head == null || !Seen.names(head).contains(heading)) {
                continue;
            }
            if (!row.normalName().equals("dt")) {
                rows.add(Seen.of(row));
            } else if (row.closest("dl > div") == null) {
                var next = row.nextElementSibling();
                rows.add(next == null ? "" : Seen.of(next));
            }
        }
        return rows;
    }

    private Iterable<String> labels(Element field) {
        var names = new java.util.LinkedHashSet<String>();
        if (field.hasAttr("aria-label")) {
            names.add(Seen.normal(field.attr("aria-label")));
        }
        if (!field.id().isEmpty()) {
            html.select("label[for]").stream()
                    .filter(label -> label.attr("for").equals(field.id()))
                    .forEach(label -> names.addAll(Seen.names(label)));
        }
        var around = field.closest("label");
        if (around != null) {
            names.addAll(Seen.names(around));
        }
        if (field.normalName().equals("legend")) {
            names.addAll(Seen.names(field));
        }
        return names;
    }

    private static Iterable<String> legends(Element group) {
        return Seen.names(group.child(0));
    }

    private static Iterable<String> captions(Element pressed) {
        var names = Seen.names(pressed);
        if (pressed.hasAttr("aria-label")) {
            names.add(Seen.normal(pressed.attr("aria-label")));
        }
        if (pressed.normalName().equals("input")) {
            names.add(Seen.normal(pressed.val()));
        }
        return names;
    }

    private static Element one(
            String what, String name, List<Element> among, Function<Element, Iterable<String>> names) {
        return one(what, name, fitting(name, among, names), among, names);
    }

    private static Element one(
            String what,
            String name,
            List<Element> fitting,
            List<Element> among,
            Function<Element, Iterable<String>> names) {
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        throw new Unmet(
                fitting.isEmpty()
                        ? "there is no %s \"%s\"; there are: %s".formatted(what, name, all(among, names))
                        : "\"%s\" fits %d: each %s needs a name of its own"
                                .formatted(name, fitting.size(), what));
    }

    private static List<Element> fitting(
            String name, List<Element> among, Function<Element, Iterable<String>> names) {
        return among.stream()
                .filter(each -> StreamSupport.stream(names.apply(each).spliterator(), false).anyMatch(name::equals))
                .toList();
    }

    /** Pressed by exactly this name; if none, by one piece of it: a line of a list has several. */
    private static List<Element> pressable(String name, List<Element> among) {
        var exact = fitting(name, among, Page::captions);
        return exact.isEmpty() ? fitting(name, among, Seen::pieces) : exact;
    }

    private static String all(List<Element> among, Function<Element, Iterable<String>> names) {
        var said = new ArrayList<String>();
        for (Element each : among) {
            var iterator = names.apply(each).iterator();
            if (iterator.hasNext()) {
                said.add(iterator.next());
            }
        }
        return said.isEmpty() ? "none" : Seen.shortened(String.join(" | ", said));
    }
}
