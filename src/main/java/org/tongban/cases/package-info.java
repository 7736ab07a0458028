/**
 * Cases from application to decision: the engine's door, the legal clock of each case, work and
 * papers.
 */
@NullMarked
@ApplicationModule(
        displayName = "cases",
        allowedDependencies = {
            "law",
            "flow",
            "platform",
            "journal",
            "files",
            "messaging",
            "parties",
            "seals",
            "registers",
            "forms",
            "licences",
            "catalogue"
        })
package org.tongban.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
