/** What can be asked of whom: service items, their versions, and every way to find them. */
@NullMarked
@ApplicationModule(
        displayName = "catalogue",
        allowedDependencies = {"platform", "law", "parties"})
package org.tongban.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
