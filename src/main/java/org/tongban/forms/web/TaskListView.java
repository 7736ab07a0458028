package org.tongban.forms.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;
import org.tongban.platform.Shape;

/**
 * The task list of a draft.
 *
 * @param by who fills it in
 * @param correction null for a new application
 * @param notice what stands between now and the next step
 */
public record TaskListView(
        String base,
        String kicker,
        String title,
        String by,
        Formatted saved,
        String notice,
        Formatted noticeNext,
        List<Parts.Task> topics,
        List<SignerView> signers,
        List<Parts.Task> submit,
        List<String> afterwards,
        List<String> told,
        @Nullable CorrectionView correction,
        boolean submitted) {

    /**
     * The case that this draft corrects.
     *
     * @param waits whether it still waits; otherwise the draft cannot be handed in
     * @param missing what the notice asked for
     */
    public record CorrectionView(
            String number, String href, boolean waits, List<String> missing, @Nullable Formatted until) {}


    /**
     * Somebody who signs.
     *
     * @param when he signed, or was reminded
     * @param remindAction where the reminder's button goes; null when there is nothing to remind
     * @param signHref where he signs, if he is the one who looks
     */
    public record SignerView(
            String name,
            String role,
            Shape shape,
            String word,
            @Nullable Formatted when,
            @Nullable String remindAction,
            int place,
            @Nullable String signHref) {}
}
