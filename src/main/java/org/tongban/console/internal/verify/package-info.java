/** {@code ./tongban verify}: where the saved lists lie, what is read, how the answer is written. */
@NullMarked
package org.tongban.console.internal.verify;

import org.jspecify.annotations.NullMarked;
