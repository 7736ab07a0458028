/** The command line: one class a command, listed in {@link org.tongban.console.Console}. */
@NullMarked
@ApplicationModule(
        displayName = "console",
        allowedDependencies = {"law", "platform", "registers", "seals", "licences"})
package org.tongban.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
