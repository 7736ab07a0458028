/**
 * Values and interfaces that every floor shares: ids, codes, problems, paging, who acts. No Spring.
 */
@NullMarked
@ApplicationModule(
        displayName = "core",
        allowedDependencies = {})
package org.tongban.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
