package org.tongban.console.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the terminal shows when the house is open. */
record Banner(boolean demo, String address) {

    String text() {
        var text = new StringBuilder("\n");
        text.append(Sentences.get("console", "start.open", Map.of("address", address)));
        if (demo) {
            text.append("\n").append(personas());
        }
        text.append("\n").append(Sentences.get("console", "start.stop", Map.of()));
        return text.toString();
    }

    private static String personas() {
        var file = "/packs/demo-district/personas_%s.txt".formatted(Sentences.language().tag());
        try (var stream = Banner.class.getResourceAsStream(file)) {
            return stream == null
                    ? ""
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }
}
