package org.tongban.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Addresses of the catalogue's pages. */
public final class CataloguePaths {

    private CataloguePaths() {}

    public static String of(Topic topic) {
        return switch (topic.kind()) {
            case LIFE_EVENT -> "/life-events/" + topic.code();
            case AUDIENCE -> "/audiences/" + topic.code();
            case AGENCY -> "/agencies/" + topic.code();
            case OFTEN -> search(topic.name().zh(), null);
        };
    }

    public static String of(ItemSummary item) {
        return "/items/" + item.code();
    }

    public static String search(String query, @Nullable String after) {
        return "/search?q=" + encoded(query) + (after == null ? "" : "&after=" + encoded(after));
    }

    public static String after(String path, String key) {
        return path + "?after=" + encoded(key);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
