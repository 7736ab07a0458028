/**
 * Whatever is signed and a stranger can check: licences with their life and renderings, and the
 * dated, sealed papers of a case.
 */
@NullMarked
@ApplicationModule(
        displayName = "licences",
        allowedDependencies = {"platform", "journal", "parties", "seals", "registers"})
package org.tongban.licences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
