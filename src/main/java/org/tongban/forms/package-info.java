/**
 * Forms: what is asked, drafts that lose nothing, rules with permanent codes, and signatures over
 * the frozen application.
 */
@NullMarked
@ApplicationModule(
        displayName = "forms",
        allowedDependencies = {"platform", "journal", "files", "parties", "seals", "registers"})
package org.tongban.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
