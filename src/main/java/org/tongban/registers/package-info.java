/**
 * What is recorded: registers with history and source, divisions, business scopes, firm names and
 * credit codes; owner of the facts that forms show instead of asking.
 */
@NullMarked
@ApplicationModule(
        displayName = "registers",
        allowedDependencies = {"platform", "journal", "parties"})
package org.tongban.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
