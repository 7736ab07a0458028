package org.tongban.flow;

import org.tongban.flow.internal.Run;

/** The pure function that runs processes: the same arguments give the same step, always. */
public final class Flow {

    private Flow() {}

    /**
     * The step that an event causes. An event that does not fit the state, or that leads nowhere,
     * is refused with a {@link FlowProblem}, and nothing has changed.
     */
    public static Step advance(ProcessModel model, ProcessState state, Event event) {
        return new Run(model, state).apply(event);
    }
}
