package org.tongban.forms;

import java.time.Instant;
import java.util.UUID;
import org.tongban.core.Bilingual;

/**
 * One line in the list of somebody's drafts.
 *
 * @param heading what names it; empty when nothing does yet
 */
public record DraftLine(
        UUID id, Bilingual itemTitle, String heading, Draft.State state, Instant savedAt, Instant keepUntil) {}
