package org.tongban.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a save did.
 *
 * @param changed whether anything changed at all
 * @param told what another window had changed since this one last looked
 * @param voided how many signatures became void
 */
public record Saved(Draft draft, boolean changed, List<Told> told, int voided) {

    /**
     * A change by another window.
     *
     * @param other what the other window had put there; null when it removed it
     * @param overwritten whether this save put something else there
     */
    public record Told(String pointer, @Nullable JsonNode other, boolean overwritten) {}
}
