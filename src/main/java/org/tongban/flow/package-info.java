/**
 * The subset of BPMN 2.0 that a process may be written in, read into an immutable model and run by
 * one pure function. Knows nothing of cases, people or time.
 */
@NullMarked
@ApplicationModule(
        displayName = "flow",
        allowedDependencies = {})
package org.tongban.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
