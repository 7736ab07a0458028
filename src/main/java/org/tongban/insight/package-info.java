/** What was thought of the service, and what really happened: ratings and the figures everybody can see. */
@NullMarked
@ApplicationModule(
        displayName = "insight",
        allowedDependencies = {
            "platform",
            "law",
            "journal",
            "messaging",
            "parties",
            "catalogue",
            "cases"
        })
package org.tongban.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
