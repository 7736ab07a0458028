/** Keys and what they may sign: the installation's authority, agency seals, personal keys, trust. */
@NullMarked
@ApplicationModule(
        displayName = "seals",
        allowedDependencies = {"platform", "journal"})
package org.tongban.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
