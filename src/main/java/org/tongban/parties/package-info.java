/**
 * Who may act for whom: agencies, officers and their rights, people and how surely we know them,
 * mandates, sign-in and sessions. What is recorded about anyone is the business of {@code
 * registers}.
 */
@NullMarked
@ApplicationModule(
        displayName = "parties",
        allowedDependencies = {"law", "platform", "journal", "messaging"})
package org.tongban.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
