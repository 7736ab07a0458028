/** Objects that people hand in: stored once by content, checked for what they really are, shown safely. */
@NullMarked
@ApplicationModule(
        displayName = "files",
        allowedDependencies = {"platform"})
package org.tongban.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
