package org.tongban.forms.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.forms.Answers;
import org.tongban.forms.Saved;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Brings what one window sends together with what another wrote meanwhile. What this window did not
 * touch keeps the other's answer; where both wrote, the last one stands and is told.
 */
final class Merge {

    private final Answers current;
    private final Answers result;
    private final Map<String, Change> since;
    private final List<Saved.Told> told = new ArrayList<>();

    /**
     * @param since for each place changed after this window last looked: the answer then and now
     */
    Merge(Answers current, List<Change> since) {
        this.current = current;
        this.result = current.copy();
        this.since = new LinkedHashMap<>();
        since.forEach(change -> this.since.put(change.pointer(), change));
    }

    void apply(Map<String, JsonNode> sent) {
        sent.forEach(this::one);
        since.forEach((pointer, change) -> {
            boolean known = sent.keySet().stream().anyMatch(each -> each.equals(pointer) || each.startsWith(pointer + "/"));
            if (!known) {
                tell(pointer, false);
            }
        });
    }

    private void one(String pointer, JsonNode value) {
        JsonNode now = current.at(pointer);
        if (Json.same(now, value)) {
            return;
        }
        JsonNode base = base(pointer);
        boolean elsewhere = !Json.same(base, now);
        boolean touched = !Json.same(base, value);
        if (touched) {
            restoreRow(pointer);
            result.set(pointer, Json.nothing(value) ? null : value);
        }
        if (elsewhere) {
            tell(pointer, touched);
        }
    }

    /** What stood at the place when this window last looked. */
    private JsonNode base(String pointer) {
        Change own = since.get(pointer);
        if (own != null) {
            return orMissing(own.before());
        }
        return removedRow(pointer)
                .map(row -> orMissing(row.before()).at(pointer.substring(row.pointer().length())))
                .orElseGet(() -> current.at(pointer));
    }

    /** A row that another window removed comes back whole when this one still wrote in it. */
    private void restoreRow(String pointer) {
        removedRow(pointer)
                .filter(row -> result.at(row.pointer()).isMissingNode())
                .ifPresent(row -> {
                    result.set(row.pointer(), orMissing(row.before()).deepCopy());
                    tell(row.pointer(), true);
                });
    }

    private Optional<Change> removedRow(String pointer) {
        return since.values().stream()
                .filter(change -> pointer.startsWith(change.pointer() + "/") && change.after() == null && change.before() != null)
                .findFirst();
    }

    private void tell(String pointer, boolean overwritten) {
        JsonNode other = current.at(pointer);
        told.add(new Saved.Told(pointer, Json.nothing(other) ? null : other, overwritten));
    }

    private static JsonNode orMissing(@Nullable JsonNode node) {
        return node == null ? MissingNode.getInstance() : node;
    }

    Answers result() {
        return result;
    }

    List<Saved.Told> told() {
        return told;
    }
}
