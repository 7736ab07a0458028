/** Reading, checking and advancing processes. */
@NullMarked
package org.tongban.flow.internal;

import org.jspecify.annotations.NullMarked;
