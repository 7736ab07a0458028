package org.tongban.forms;

import java.util.List;
import org.tongban.forms.internal.Visible;

/**
 * How a topic stands.
 *
 * @param errors of this topic, without what is merely missing when nothing was begun
 */
public record TopicState(Topic topic, Kind kind, List<Finding> errors) {

    /** The five states of the task list. */
    public enum Kind {
        DONE,
        HALF,
        NOT_STARTED,
        NOT_NEEDED,
        /** Filled in, and something in it is wrong. */
        WRONG
    }

    static TopicState of(Topic topic, Answers answers, List<Finding> findings) {
        var errors = findings.stream()
                .filter(finding -> !finding.warning() && covers(topic, finding.pointer()))
                .toList();
        if (topic.notNeededWhen() != null && topic.notNeededWhen().holds(answers.data(), answers.data())) {
            return new TopicState(topic, errors.isEmpty() ? Kind.NOT_NEEDED : Kind.WRONG, errors);
        }
        if (errors.isEmpty()) {
            return new TopicState(topic, Kind.DONE, errors);
        }
        boolean[] begun = {false};
        Visible.each(topic.fields(), answers, (pointer, field) -> {
            var value = answers.at(pointer);
            begun[0] |= value.isContainer() ? !value.isEmpty() : !value.isMissingNode() && !value.isNull();
        });
        boolean onlyMissing = errors.stream().allMatch(TopicState::isMissing);
        return new TopicState(topic, !begun[0] ? Kind.NOT_STARTED : onlyMissing ? Kind.HALF : Kind.WRONG, errors);
    }

    private static boolean isMissing(Finding finding) {
        return switch (finding.code()) {
            case MISSING, MATERIAL_MISSING, NOT_CONFIRMED, TOO_FEW_ROWS, NAME_NOT_RESERVED, DIVISION_NOT_WHOLE -> true;
            default -> false;
        };
    }

    private static boolean covers(Topic topic, String pointer) {
        return topic.fields().stream()
                .anyMatch(field -> pointer.equals(field.pointer()) || pointer.startsWith(field.pointer() + "/"));
    }
}
