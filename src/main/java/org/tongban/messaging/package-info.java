/**
 * What is told to persons and firms: the inbox always, mail beside it, and when it counts as
 * delivered.
 */
@NullMarked
@ApplicationModule(
        displayName = "messaging",
        allowedDependencies = {"law", "platform", "journal"})
package org.tongban.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
