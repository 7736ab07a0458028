package org.tongban.console.internal.stories;

import org.jsoup.nodes.Element;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser sends when a button of a form is pressed.
 *
 * @param type content type of the body; empty for a GET
 */
record Sent(URI address, String type, byte[] body) {

    private static final String BOUNDARY = "----tongban-story-boundary";

    boolean isPost() {
        return !type.isEmpty();
    }

    static Sent of(Page page, Element button) {
        var form = form(page, button);
        var target = button.attr("formaction").isEmpty() ? form.attr("action") : button.attr("formaction");
        var address = target.isEmpty() ? page.address() : page.address().resolve(target);
        var pairs = pairs(form, button);
        if (!form.attr("method").equalsIgnoreCase("post")) {
            var plain = address.toString().replaceAll("[?#].*$", "");
            return new Sent(URI.create(plain + "?" + encoded(pairs)), "", new byte[0]);
        }
        return form.attr("enctype").equals("multipart/form-data")
                ? new Sent(
                        address,
                        "multipart/form-data; boundary=" + BOUNDARY,
                        multipart(pairs, form, page.files()))
                : new Sent(
                        address,
                        "application/x-www-form-urlencoded",
                        encoded(pairs).getBytes(StandardCharsets.UTF_8));
    }

    private static Element form(Page page, Element button) {
        var id = button.attr("form");
        var named = id.isEmpty() ? null : page.html().getElementById(id);
        return Optional.ofNullable(named == null ? button.closest("form") : named)
                .orElseThrow(() -> new Unmet("the button belongs to no form"));
    }

    private static List<Map.Entry<String, String>> pairs(Element form, Element button) {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        for (Element field : form.select("input, select, textarea")) {
            if (field.attr("name").isEmpty() || field.hasAttr("disabled")) {
                continue;
            }
            switch (field.normalName() + " " + field.attr("type")) {
                case "input radio", "input checkbox" -> {
                    if (field.hasAttr("checked")) {
                        add(pairs, field, field.hasAttr("value") ? field.val() : "on");
                    }
                }
                case "input submit", "input file", "input button", "input reset" -> {}
                case "select " -> chosen(field).ifPresent(option -> add(pairs, field, option.val()));
                case "textarea " -> add(pairs, field, field.wholeText());
                default -> add(pairs, field, field.val());
            }
        }
        if (!button.attr("name").isEmpty()) {
            add(pairs, button, button.attr("value"));
        }
        return pairs;
    }

    private static Optional<Element> chosen(Element list) {
        return Optional.ofNullable(list.selectFirst("option[selected]"))
                .or(() -> Optional.ofNullable(list.selectFirst("option")));
    }

    private static void add(List<Map.Entry<String, String>> pairs, Element field, String value) {
        pairs.add(Map.entry(field.attr("name"), value));
    }

    private static String encoded(List<Map.Entry<String, String>> pairs) {
        return String.join(
                "&",
                pairs.stream()
                        .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
                        .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] multipart(
            List<Map.Entry<String, String>> pairs, Element form, Map<Element, MadeFile> files) {
        var body = new ByteArrayOutputStream();
        pairs.forEach(
                pair -> {
                    head(body, "name=\"" + pair.getKey() + "\"");
                    body.writeBytes(pair.getValue().getBytes(StandardCharsets.UTF_8));
                    body.writeBytes(new byte[] {'\r', '\n'});
                });
        for (Element field : form.select("input[type=file]")) {
            var file = files.getOrDefault(field, MadeFile.NONE);
            head(
                    body,
                    "name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s"
                            .formatted(field.attr("name"), file.name(), file.type()));
            body.writeBytes(file.bytes());
            body.writeBytes(new byte[] {'\r', '\n'});
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void head(ByteArrayOutputStream body, String about) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + about + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
