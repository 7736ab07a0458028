package org.tongban.cases.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;

/**
 * The confirmation of a submission.
 *
 * @param receipt address of the receipt; null while it is being made
 * @param size of the receipt, in words
 */
public record SubmittedView(
        String base,
        Content text,
        String number,
        Formatted at,
        @Nullable String receipt,
        String size,
        String agency,
        List<Parts.Numbered> next,
        boolean mayWithdraw) {}
