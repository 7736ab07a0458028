/** What happened: typed, versioned entries, written in the same statement as the change. */
@NullMarked
@ApplicationModule(
        displayName = "journal",
        allowedDependencies = {"platform"})
package org.tongban.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
