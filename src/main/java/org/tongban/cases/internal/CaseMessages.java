package org.tongban.cases.internal;

import org.tongban.flow.Node;
import org.tongban.flow.ProcessModel;
import org.tongban.flow.ProcessState;
import org.tongban.flow.Token;
import org.tongban.flow.Trigger;

/** Which messages of the applicant a process waits for. */
public final class CaseMessages {

    private CaseMessages() {}

    public static boolean awaits(ProcessState state, ProcessModel model, String message) {
        return state.waits().stream()
                .filter(token -> token.kind() == Token.Kind.MESSAGE)
                .anyMatch(token -> message.equals(name(model.getNode(token.node()))));
    }

    private static String name(Node node) {
        return switch (node) {
            case Node.CatchEvent event when event.trigger() instanceof Trigger.Message message ->
                    message.name();
            case Node.BoundaryEvent event when event.trigger() instanceof Trigger.Message message ->
                    message.name();
            case Node.ReceiveTask task -> task.message().name();
            default -> "";
        };
    }
}
