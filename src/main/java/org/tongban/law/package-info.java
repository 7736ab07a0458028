/**
 * The law register, working calendars, office hours, deadlines and their explanation: pure values,
 * no Spring.
 */
@NullMarked
@ApplicationModule(
        displayName = "law",
        allowedDependencies = {})
package org.tongban.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
