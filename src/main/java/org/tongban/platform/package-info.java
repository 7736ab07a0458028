/**
 * What every module stands on: PostgreSQL's life, outbox, settings, clocks, pack loading, page
 * shell and components.
 */
@NullMarked
@ApplicationModule(
        displayName = "platform",
        allowedDependencies = {})
package org.tongban.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
