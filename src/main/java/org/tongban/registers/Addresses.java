package org.tongban.registers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.registers.internal.RecordStore;

/** The door to the register of standard addresses. */
@Component
public class Addresses {

    static final String REGISTER = "addresses";

    private static final int MOST_CANDIDATES = 200;

    /** Up to the word for road, street, avenue, lane, village or alley. */
    private static final String ROAD =
            "^(.{2,}?[\u8DEF\u8857\u9053\u5DF7\u6751\u5F04])(.*)$";

    private final RecordStore store;

    Addresses(RecordStore store) {
        this.store = store;
    }

    /** A standard address below a township. */
    public record Address(String division, String detail) {}

    /**
     * The standard address nearest to what was written, within a township: that with the longest
     * common beginning, then the longest common end; empty when not even the road is known.
     */
    public Optional<Address> findNearest(String division, String detail) {
        String written = HanText.normal(detail);
        String road = written.replaceAll(ROAD, "$1");
        var keys = HanText.queryKeys(road.length() > 12 ? road.substring(0, 12) : road);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        return candidates(keys).stream()
                .filter(address -> address.division().startsWith(division) || division.startsWith(address.division()))
                .max(
                        Comparator.<Address>comparingInt(a -> likeness(a.detail(), written))
                                .thenComparing(Address::detail, Comparator.reverseOrder()));
    }

    private List<Address> candidates(List<String> keys) {
        return store.search(REGISTER, keys, "", MOST_CANDIDATES).stream()
                .map(
                        v ->
                                new Address(
                                        v.data().path("division").asString(),
                                        v.data().path("detail").asString()))
                .toList();
    }

    /** Characters in common at the beginning and at the end. */
    private static int likeness(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int start = 0;
        while (start < most && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return start + end;
    }
}
