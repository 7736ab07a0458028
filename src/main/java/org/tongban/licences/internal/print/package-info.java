/** Turns pack templates and data into PDF/A-2b pages with fonts of our own. */
@NullMarked
package org.tongban.licences.internal.print;

import org.jspecify.annotations.NullMarked;
