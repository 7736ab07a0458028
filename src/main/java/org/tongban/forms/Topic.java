package org.tongban.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;

/**
 * One entry of the task list: one topic, one page.
 *
 * @param question heading of the page
 * @param summary line under the name in the task list, with places such as {@code
 *     {/capital/amount}}, {@code {/capital/paidBy|date}}, {@code {/shareholders|count}}, {@code
 *     {/shareholders/*&#47;share|sum}}
 * @param notNeededWhen when the topic counts as not needed
 * @param notNeeded the line that says why
 */
public record Topic(
        String id,
        Bilingual title,
        Bilingual question,
        @Nullable Bilingual hint,
        @Nullable Bilingual summary,
        @Nullable Condition notNeededWhen,
        @Nullable Bilingual notNeeded,
        List<Field> fields) {}
