package org.tongban.platform;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places named in every page's header, in their order. */
public record Navigation(List<Place> places) {

    /**
     * @param key its word is the message {@code navigation.<key>}
     * @param href its page; paths below belong to it
     */
    public record Place(String key, String href) {

        boolean holds(String path) {
            return path.equals(href) || href.equals("/") || path.startsWith(href + "/");
        }
    }

    /** The public's places. */
    public static Navigation publicPlaces() {
        return new Navigation(
                List.of(
                        new Place("services", "/"),
                        new Place("my", "/cases"),
                        new Place("figures", "/figures"),
                        new Place("verify", "/verify")));
    }

    /** The place a path lies in; pages about the system itself lie in none. */
    public @Nullable String placeOf(String path) {
        return places.stream()
                .filter(place -> place.holds(path))
                .max(Comparator.comparingInt(place -> place.href().length()))
                .map(Place::key)
                .orElse(null);
    }
}
