package org.tongban.flow;

import java.util.List;

/** Where a process stands after an event, and what it asks of the world, in order. */
public record Step(ProcessState state, List<Effect> effects) {}
