/** Pages that compose other modules' faces: home and, later, desk and kiosk. */
@NullMarked
@ApplicationModule(
        displayName = "portal",
        allowedDependencies = {"platform", "journal", "law", "parties", "catalogue", "insight"})
package org.tongban.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
